package id.pulih.matrix;

import id.pulih.platform.Ids;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The ids of a client and of all that hangs on the client, by the names that variables of addresses have. */
record Subject(Map<String, String> ids) {

    /** The record an address begins with: {@code {id}} of {@code /klien/{id}} is a client. */
    private static final Map<String, String> ROOTS = Map.ofEntries(
            Map.entry("/klien/", "client"),
            Map.entry("/api/v1/clients/", "client"),
            Map.entry("/episode/", "episode"),
            Map.entry("/api/v1/episodes/", "episode"),
            Map.entry("/agen/", "agent"),
            Map.entry("/api/v1/agents/", "agent"),
            Map.entry("/kantor/", "office"),
            Map.entry("/lembaga/", "institution"),
            Map.entry("/akun/", "account"),
            Map.entry("/aturan/", "rule"),
            Map.entry("/permohonan/", "request"),
            Map.entry("/jejak/", "office"),
            Map.entry("/retensi/", "office"),
            Map.entry("/wakil/", "deputy"),
            Map.entry("/pembukaan/", "opening"),
            Map.entry("/api/v1/openings/", "opening"),
            Map.entry("/api/v1/requests/", "request"));

    static String root(String pattern) {
        return ROOTS.entrySet().stream()
                .filter(root -> pattern.startsWith(root.getKey() + "{"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    String id(String name) {
        return ids.getOrDefault(name, "");
    }

    /** The address with every variable filled in; what nobody planted gets an id of nothing. */
    String fill(String pattern) {
        String path = pattern;
        for (String variable : pattern.replaceAll("[^{]*\\{([^}]*)}[^{]*", "$1 ").strip().split(" ")) {
            if (!variable.isEmpty()) {
                String name = variable.equals("id") && path.indexOf("{id}") == pattern.indexOf('{') ? root(pattern) : variable;
                path = path.replace("{" + variable + "}", ids.getOrDefault(name.isEmpty() ? pattern : name, UUID.randomUUID().toString()));
            }
        }
        return path;
    }

    Subject and(String name, String id) {
        var copy = new HashMap<>(ids);
        copy.put(name, id);
        return new Subject(copy);
    }

    Subject unknown() {
        var copy = new HashMap<>(ids);
        Set.copyOf(ROOTS.values()).forEach(name -> copy.put(name, Ids.next().toString()));
        return new Subject(copy);
    }

    /** This client, and of everything that hangs on it the other's. */
    Subject with(Subject other) {
        var copy = new HashMap<>(other.ids);
        Set.copyOf(ROOTS.values()).forEach(name -> copy.put(name, id(name)));
        return new Subject(copy);
    }
}
