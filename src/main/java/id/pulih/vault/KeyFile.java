package id.pulih.vault;

import java.util.Base64;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The text of a master key file: one version a line, {@code 2:Base64}; a line without a number is version 1. */
final class KeyFile {

    private final NavigableMap<Integer, byte[]> secrets;

    private KeyFile(NavigableMap<Integer, byte[]> secrets) {
        this.secrets = Collections.unmodifiableNavigableMap(secrets);
    }

    static KeyFile first() {
        return new KeyFile(new TreeMap<>()).renewed();
    }

    /** @throws IllegalArgumentException when a line is not a key, or there is none */
    static KeyFile parse(String text) {
        var secrets = new TreeMap<Integer, byte[]>();
        for (String line : text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            int colon = line.indexOf(':');
            int version = colon < 0 ? 1 : Integer.parseInt(line.substring(0, colon));
            byte[] secret = Base64.getDecoder().decode(line.substring(colon + 1));
            if (version < 1 || version > AesKey.NEWEST_VERSION || secret.length != 32 || secrets.put(version, secret) != null) {
                throw new IllegalArgumentException("Not a line of a master key");
            }
        }
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("No master key");
        }
        return new KeyFile(secrets);
    }

    NavigableMap<Integer, byte[]> secrets() {
        return secrets;
    }

    int newest() {
        return secrets.lastKey();
    }

    KeyFile renewed() {
        var more = new TreeMap<>(secrets);
        int next = secrets.isEmpty() ? 1 : newest() + 1;
        if (next > AesKey.NEWEST_VERSION) {
            throw new VaultException("A key has the versions 1 to 255");
        }
        more.put(next, AesKey.newSecret());
        return new KeyFile(more);
    }

    /** The newest version stays whatever is asked: it is the one that wraps. */
    KeyFile only(Set<Integer> versions) {
        var fewer = new TreeMap<>(secrets);
        fewer.keySet().removeIf(version -> version != newest() && !versions.contains(version));
        return new KeyFile(fewer);
    }

    String text() {
        return secrets.entrySet().stream()
                .map(each -> each.getKey() + ":" + Base64.getEncoder().encodeToString(each.getValue()) + "\n")
                .collect(Collectors.joining());
    }
}
