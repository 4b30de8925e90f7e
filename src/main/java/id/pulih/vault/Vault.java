package id.pulih.vault;

import id.pulih.platform.StartFailure;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Envelope keys: master key (outside the database) → one key per office → one key per client. All methods join the
 * caller's transaction, whose scope must hold the office.
 */
@Component
public class Vault {

    private static final int OFFICE_KEY_VERSION = 1;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MasterKey master;
    private final Map<UUID, SealingKey> officeKeys = new ConcurrentHashMap<>();
    private volatile SecretKeySpec indexKey = new SecretKeySpec(new byte[1], "HmacSHA256");

    public Vault(JdbcClient jdbc, Clock clock, MasterKey master) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.master = master;
    }

    /**
     * Opens the index key of the installation, or makes it on the first start. Called once before anything is served.
     *
     * @throws StartFailure when the database was sealed under another master key
     */
    public void unlock() {
        String place = "vault_key.index";
        jdbc.sql("insert into pulih.vault_key values ('index', :wrapped) on conflict do nothing")
                .param("wrapped", master.key().sealBytes(place, SealingKey.newSecret()))
                .update();
        byte[] wrapped = jdbc.sql("select wrapped from pulih.vault_key where name = 'index'").query(byte[].class).single();
        try {
            indexKey = new SecretKeySpec(master.key().openBytes(place, wrapped), "HmacSHA256");
        } catch (VaultException e) {
            throw wrongMasterKey(e);
        }
    }

    private StartFailure wrongMasterKey(VaultException e) {
        if (master.fresh()) {
            master.discard();
            return new StartFailure("Kunci induk basis data ini hilang: kembalikan %1$s dari salinan cadangan, atau sebut tempatnya dengan PULIH_MASTER_KEY_FILE. / The master key of this database is missing: restore %1$s from its backup, or name its place with PULIH_MASTER_KEY_FILE."
                    .formatted(master.file()), e);
        }
        return new StartFailure("Kunci induk %1$s bukan kunci basis data ini; kembalikan berkas kunci yang benar dari salinan cadangan. / The master key %1$s is not the key of this database; restore the right key file from its backup."
                .formatted(master.file()), e);
    }

    /** A new key for a client about to be registered; stored wrapped in the same transaction. */
    public SealingKey newClientKey(UUID office, UUID client) {
        return Objects.requireNonNull(newClientKeys(office, List.of(client)).get(client));
    }

    /** New keys for clients of one office about to be registered, stored in one statement. */
    public Map<UUID, SealingKey> newClientKeys(UUID office, List<UUID> clients) {
        SealingKey officeKey = officeKey(office);
        var keys = new HashMap<UUID, SealingKey>();
        byte[][] wrapped = new byte[clients.size()][];
        for (int i = 0; i < wrapped.length; i++) {
            byte[] secret = SealingKey.newSecret();
            wrapped[i] = officeKey.sealBytes(place(clients.get(i)), secret);
            keys.put(clients.get(i), new SealingKey(secret));
        }
        jdbc.sql("""
                insert into pulih.client_key (office_id, client_id, office_key_version, wrapped)
                select :office, k.client, :version, k.wrapped from unnest(:clients::uuid[], :wrapped::bytea[]) as k (client, wrapped)""")
                .param("office", office)
                .param("clients", clients.toArray(UUID[]::new))
                .param("version", OFFICE_KEY_VERSION)
                .param("wrapped", wrapped)
                .update();
        return keys;
    }

    /** @throws VaultException when the client's key was destroyed */
    public SealingKey clientKey(UUID office, UUID client) {
        SealingKey key = clientKeys(office, java.util.List.of(client)).get(client);
        if (key == null) {
            throw new VaultException("No key for client " + client);
        }
        return key;
    }

    private record Wrapped(UUID clientId, byte[] wrapped) {}

    /** The keys of many clients of one office in one statement; a destroyed key is absent. */
    public Map<UUID, SealingKey> clientKeys(UUID office, Collection<UUID> clients) {
        List<Wrapped> stored = jdbc.sql("select client_id, wrapped from pulih.client_key where office_id = :office and client_id = any (:clients)")
                .param("office", office)
                .param("clients", clients.toArray(UUID[]::new))
                .query(Wrapped.class)
                .list();
        var keys = new HashMap<UUID, SealingKey>();
        if (!stored.isEmpty()) {
            SealingKey officeKey = officeKey(office);
            stored.forEach(each -> keys.put(each.clientId(), new SealingKey(officeKey.openBytes(place(each.clientId()), each.wrapped()))));
        }
        return keys;
    }

    /** The key of an office: for records that belong to the office itself, such as its agents. */
    public SealingKey officeKey(UUID office) {
        SealingKey known = officeKeys.get(office);
        return known != null ? known : loadOfficeKey(office);
    }

    /** Reads the stored key first and keeps only what is committed: a key made in a transaction that rolls back must not live on. */
    private SealingKey loadOfficeKey(UUID office) {
        byte[] stored = storedOfficeKey(office);
        if (stored != null) {
            var key = new SealingKey(master.key().openBytes("office_key." + office, stored));
            keepAfterCommit(office, key);
            return key;
        }
        jdbc.sql("insert into pulih.office_key (office_id, version, wrapped, created_at) values (:office, :version, :wrapped, :now) on conflict do nothing")
                .param("office", office)
                .param("version", OFFICE_KEY_VERSION)
                .param("wrapped", master.key().sealBytes("office_key." + office, SealingKey.newSecret()))
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        return new SealingKey(master.key().openBytes("office_key." + office, Objects.requireNonNull(storedOfficeKey(office))));
    }

    /** The transaction that reads the key may be the one that made it, and may yet roll back. */
    private void keepAfterCommit(UUID office, SealingKey key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            officeKeys.put(office, key);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                officeKeys.put(office, key);
            }
        });
    }

    private byte @org.jspecify.annotations.Nullable [] storedOfficeKey(UUID office) {
        return jdbc.sql("select wrapped from pulih.office_key where office_id = :office and version = :version")
                .param("office", office)
                .param("version", OFFICE_KEY_VERSION)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    /** A keyed index entry of 16 bytes: equal inputs of one purpose give equal bytes, and nothing leads back. */
    public byte[] blind(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey);
            mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 16);
        } catch (GeneralSecurityException e) {
            throw new VaultException("HMAC is missing", e);
        }
    }

    private static String place(UUID client) {
        return "client_key." + client;
    }
}
