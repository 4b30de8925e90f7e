package id.pulih.vault;

import id.pulih.platform.ReadOnce;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys in the database, each wrapped by the one above it. They are read afresh in every transaction: whoever begins
 * after a version was committed seals with that one, in every process.
 */
@Component
class StoredKeys {

    private static final int FIRST = 1;

    private final ReadOnce<UUID, NavigableMap<Integer, AesKey>> once = new ReadOnce<>();
    private final JdbcClient jdbc;
    private final Clock clock;
    private final MasterKey master;

    StoredKeys(JdbcClient jdbc, Clock clock, MasterKey master) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.master = master;
    }

    static String officePlace(UUID office) {
        return "office_key." + office;
    }

    static String clientPlace(UUID client) {
        return "client_key." + client;
    }

    /** The key of an office, made when there is none. */
    SealingKey office(UUID office) {
        if (known(office).isEmpty()) {
            addOffice(office, FIRST);
        }
        return new SealingKey(known(office), () -> officeVersions(office));
    }

    /** As {@link #officeVersions}, once in a transaction: a page opens many keys of one office. */
    private NavigableMap<Integer, AesKey> known(UUID office) {
        Map<UUID, NavigableMap<Integer, AesKey>> read = once.soFar();
        NavigableMap<Integer, AesKey> versions = read.containsKey(office) ? read.get(office) : officeVersions(office);
        if (!versions.isEmpty()) {
            read.put(office, versions);
        }
        return versions;
    }

    private record Version(int version, byte[] wrapped) {}

    NavigableMap<Integer, AesKey> officeVersions(UUID office) {
        var versions = new TreeMap<Integer, AesKey>();
        jdbc.sql("select version, wrapped from pulih.office_key where office_id = :office")
                .param("office", office)
                .query(Version.class)
                .list()
                .forEach(each -> versions.put(each.version(), new AesKey(master.unwrap(officePlace(office), each.wrapped()))));
        return versions;
    }

    void addOffice(UUID office, int version) {
        once.soFar().remove(office);
        jdbc.sql("insert into pulih.office_key (office_id, version, wrapped, created_at) values (:office, :version, :wrapped, :now) on conflict do nothing")
                .param("office", office)
                .param("version", version)
                .param("wrapped", master.wrap(officePlace(office), AesKey.newSecret()))
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    /** One client's key to be stored. */
    private record NewKey(UUID client, int version, byte[] wrapped) {}

    /** New keys for clients that have none, in one statement. */
    Map<UUID, SealingKey> newClients(UUID office, Collection<UUID> clients) {
        addClients(office, clients.stream().collect(Collectors.toMap(Function.identity(), client -> FIRST)));
        return clients(office, clients);
    }

    /** @param versions of each client the version to be made */
    void addClients(UUID office, Map<UUID, Integer> versions) {
        SealingKey officeKey = office(office);
        List<NewKey> made = versions.entrySet().stream()
                .map(each -> new NewKey(each.getKey(), each.getValue(), officeKey.sealBytes(clientPlace(each.getKey()), AesKey.newSecret())))
                .toList();
        jdbc.sql("""
                insert into pulih.client_key (office_id, client_id, version, office_key_version, wrapped)
                select :office, k.client, k.version, :officeVersion, k.wrapped
                from unnest(:clients::uuid[], :versions::integer[], :wrapped::bytea[]) as k (client, version, wrapped)""")
                .param("office", office)
                .param("clients", made.stream().map(NewKey::client).toArray(UUID[]::new))
                .param("versions", made.stream().map(NewKey::version).toArray(Integer[]::new))
                .param("officeVersion", officeKey.newest())
                .param("wrapped", made.stream().map(NewKey::wrapped).toArray(byte[][]::new))
                .update();
    }

    /** The keys of many clients of one office; a client without a key is absent. */
    Map<UUID, SealingKey> clients(UUID office, Collection<UUID> clients) {
        var keys = new HashMap<UUID, SealingKey>();
        clientVersions(office, clients).forEach((client, versions) -> keys.put(client,
                new SealingKey(versions, () -> clientVersions(office, List.of(client)).getOrDefault(client, new TreeMap<>()))));
        return keys;
    }

    private record Wrapped(UUID clientId, int version, byte[] wrapped) {}

    Map<UUID, NavigableMap<Integer, AesKey>> clientVersions(UUID office, Collection<UUID> clients) {
        List<Wrapped> stored = jdbc.sql("""
                select client_id, version, wrapped from pulih.client_key where office_id = :office and client_id = any (:clients)""")
                .param("office", office)
                .param("clients", clients.toArray(UUID[]::new))
                .query(Wrapped.class)
                .list();
        var versions = new HashMap<UUID, NavigableMap<Integer, AesKey>>();
        if (!stored.isEmpty()) {
            var officeKey = new SealingKey(known(office), () -> officeVersions(office));
            stored.forEach(each -> versions.computeIfAbsent(each.clientId(), client -> new TreeMap<>())
                    .put(each.version(), new AesKey(officeKey.openBytes(clientPlace(each.clientId()), each.wrapped()))));
        }
        return versions;
    }
}
