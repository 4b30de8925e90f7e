package id.pulih.platform.internal.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The server's settings, given on the command line so that a new Pulih version changes them without touching the data. */
final class Settings {

    private static final Map<String, String> ALWAYS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            // An acknowledged visit must survive a power cut: these two are never a matter of speed.
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "768MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("max_wal_size", "512MB"),
            // Plans made for tables that were empty a minute ago are bad ones: a first sync or a load should not wait for the next look.
            Map.entry("autovacuum_naptime", "10s"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            // Statements and error details carry names and NIKs, and the log is not part of what the audit protects.
            Map.entry("log_statement", "none"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    private Settings() {}

    static List<String> arguments(int port) {
        var arguments = new ArrayList<>(List.of("-p", Integer.toString(port)));
        ALWAYS.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }
}
