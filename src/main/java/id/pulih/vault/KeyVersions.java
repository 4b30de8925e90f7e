package id.pulih.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of office and client keys, for rotation. Joins the caller's transaction; locked rows keep two rotations apart. */
@Component
class KeyVersions {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final StoredKeys keys;

    KeyVersions(JdbcClient jdbc, StoredKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Adds a version unless an interrupted rotation has; returns the newest, 0 for an office without a key. */
    int renewOffice(UUID office) {
        List<Integer> versions = jdbc.sql("select version from pulih.office_key where office_id = :office order by version for update")
                .param("office", office)
                .query(Integer.class)
                .list();
        if (versions.size() != 1) {
            return versions.isEmpty() ? 0 : versions.getLast();
        }
        int next = versions.getFirst() + 1;
        keys.addOffice(office, next);
        return next;
    }

    private record Wrapped(UUID clientId, int version, byte[] wrapped) {}

    /** Wraps some client keys with the newest key of their office; returns how many were left to do. */
    int wrapSome(UUID office, int newest) {
        List<Wrapped> old = jdbc.sql("""
                select client_id, version, wrapped from pulih.client_key
                where office_id = :office and office_key_version < :newest order by client_id, version limit :limit for update""")
                .param("office", office)
                .param("newest", newest)
                .param("limit", AT_ONCE)
                .query(Wrapped.class)
                .list();
        if (!old.isEmpty()) {
            wrap(office, old);
        }
        return old.size();
    }

    private void wrap(UUID office, List<Wrapped> old) {
        SealingKey key = keys.office(office);
        List<byte[]> fresh = old.stream()
                .map(each -> key.sealBytes(StoredKeys.clientPlace(each.clientId()), key.openBytes(StoredKeys.clientPlace(each.clientId()), each.wrapped())))
                .toList();
        jdbc.sql("""
                update pulih.client_key k set wrapped = n.wrapped, office_key_version = :newest
                from unnest(:clients::uuid[], :versions::integer[], :wrapped::bytea[]) as n (client, version, wrapped)
                where k.office_id = :office and k.client_id = n.client and k.version = n.version""")
                .param("office", office)
                .param("newest", key.newest())
                .param("clients", old.stream().map(Wrapped::clientId).toArray(UUID[]::new))
                .param("versions", old.stream().map(Wrapped::version).toArray(Integer[]::new))
                .param("wrapped", fresh.toArray(byte[][]::new))
                .update();
    }

    /** False, and nothing happens, while a client's key still needs an older version. */
    boolean dropOffice(UUID office, int newest) {
        boolean used = jdbc.sql("select exists (select from pulih.client_key where office_id = :office and office_key_version < :newest)")
                .param("office", office)
                .param("newest", newest)
                .query(Boolean.class)
                .single();
        if (!used) {
            jdbc.sql("delete from pulih.office_key where office_id = :office and version < :newest")
                    .param("office", office)
                    .param("newest", newest)
                    .update();
        }
        return !used;
    }

    List<UUID> clients(UUID office) {
        return jdbc.sql("select distinct client_id from pulih.client_key where office_id = :office order by client_id")
                .param("office", office)
                .query(UUID.class)
                .list();
    }

    private record Version(UUID clientId, int version) {}

    /**
     * Adds a version to each that has one; two mean an interrupted rotation, none an erased client. Returns the newest of
     * each.
     */
    Map<UUID, Integer> renewClients(UUID office, Collection<UUID> clients) {
        var newest = new HashMap<UUID, Integer>();
        var next = new HashMap<UUID, Integer>();
        for (Version each : locked(office, clients)) {
            boolean first = newest.put(each.clientId(), each.version()) == null;
            if (first) {
                next.put(each.clientId(), each.version() + 1);
            } else {
                next.remove(each.clientId());
            }
        }
        if (!next.isEmpty()) {
            keys.addClients(office, next);
        }
        newest.putAll(next);
        return newest;
    }

    /** @param newest of each client the version that everything was sealed with: a later one is somebody else's to finish */
    void dropClients(UUID office, Map<UUID, Integer> newest) {
        List<Map.Entry<UUID, Integer>> all = List.copyOf(newest.entrySet());
        jdbc.sql("""
                delete from pulih.client_key k using unnest(:clients::uuid[], :versions::integer[]) as n (client, version)
                where k.office_id = :office and k.client_id = n.client and k.version < n.version""")
                .param("office", office)
                .param("clients", all.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("versions", all.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .update();
    }

    /** In one order, so that nobody waits crosswise. */
    private List<Version> locked(UUID office, Collection<UUID> clients) {
        return jdbc.sql("""
                select client_id, version from pulih.client_key where office_id = :office and client_id = any (:clients)
                order by client_id, version for update""")
                .param("office", office)
                .param("clients", clients.toArray(UUID[]::new))
                .query(Version.class)
                .list();
    }
}
