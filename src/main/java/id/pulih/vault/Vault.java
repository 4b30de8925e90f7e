package id.pulih.vault;

import id.pulih.access.Asker;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.StartFailure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Envelope keys: master key (outside the database) → one key per office → one key per client. All methods join the
 * caller's transaction, whose scope must hold the office.
 */
@Component
public class Vault {

    private static final int HASH = 16;

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final StoredKeys keys;
    private final Erasures erasures;
    private volatile byte @Nullable [] indexKey;
    private volatile byte @Nullable [] trailKey;

    public Vault(JdbcClient jdbc, MasterKey master, StoredKeys keys, Erasures erasures) {
        this.jdbc = jdbc;
        this.master = master;
        this.keys = keys;
        this.erasures = erasures;
    }

    /**
     * Opens the keys of the installation, or makes them on the first start. Called once before anything is served.
     *
     * @throws StartFailure when the database was sealed under another master key
     */
    public void unlock() {
        indexKey = installationKey("index");
        trailKey = installationKey("audit");
    }

    /** False until the start has got so far; a start that is refused ends locked. */
    public boolean unlocked() {
        return trailKey != null;
    }

    private static byte[] unlocked(byte @Nullable [] key) {
        if (key == null) {
            throw new VaultException("The vault is locked");
        }
        return key;
    }

    /** Looked for before it is made, so that a role that may only read can unlock too. */
    private byte[] installationKey(String name) {
        String place = "vault_key." + name;
        byte[] wrapped = storedInstallationKey(name);
        if (wrapped == null) {
            jdbc.sql("insert into pulih.vault_key values (:name, :wrapped) on conflict do nothing")
                    .param("name", name)
                    .param("wrapped", master.wrap(place, AesKey.newSecret()))
                    .update();
            wrapped = Objects.requireNonNull(storedInstallationKey(name));
        }
        try {
            return master.unwrap(place, wrapped);
        } catch (VaultException e) {
            throw master.refusal(e);
        }
    }

    private byte @Nullable [] storedInstallationKey(String name) {
        return jdbc.sql("select wrapped from pulih.vault_key where name = :name")
                .param("name", name)
                .query(byte[].class).optional().orElse(null);
    }

    /** A new key for a client about to be registered; stored wrapped in the same transaction. */
    public SealingKey newClientKey(UUID office, UUID client) {
        return Objects.requireNonNull(newClientKeys(office, List.of(client)).get(client));
    }

    /** New keys for clients of one office about to be registered, stored in one statement. */
    public Map<UUID, SealingKey> newClientKeys(UUID office, List<UUID> clients) {
        return keys.newClients(office, clients);
    }

    /** @throws ProblemException erased, when the client's key was destroyed */
    public SealingKey clientKey(UUID office, UUID client) {
        SealingKey key = clientKeys(office, List.of(client)).get(client);
        if (key != null) {
            return key;
        }
        if (erased(office, client)) {
            throw ProblemException.of(Problem.ERASED);
        }
        throw new VaultException("No key for client " + client);
    }

    /** The keys of many clients of one office in one statement; a destroyed key is absent. */
    public Map<UUID, SealingKey> clientKeys(UUID office, Collection<UUID> clients) {
        return keys.clients(office, clients);
    }

    /** The key of an office: for records that belong to the office itself, such as its agents. */
    public SealingKey officeKey(UUID office) {
        return keys.office(office);
    }

    /**
     * Destroys every version of the key of a client of the asker's office with all it sealed, and leaves a tombstone. The
     * caller has decided, and writes the entry in the trail. Once more changes nothing.
     */
    public void erase(Asker asker, UUID client) {
        erasures.erase(asker.office(), client, asker.account());
    }

    public boolean erased(UUID office, UUID client) {
        return !erased(office, List.of(client)).isEmpty();
    }

    /** Those of the clients who were erased. */
    public Set<UUID> erased(UUID office, Collection<UUID> clients) {
        return erasures.among(office, clients);
    }

    /** A keyed index entry of 16 bytes: equal inputs of one purpose give equal bytes, and nothing leads back. */
    public byte[] blind(String purpose, String text) {
        return Arrays.copyOf(Hmac.of(unlocked(indexKey), purpose, text.getBytes(StandardCharsets.UTF_8)), HASH);
    }

    /** The seal of the audit trail, keyed from outside the database. For one thread. */
    public Mac trailMac() {
        return Hmac.keyed(unlocked(trailKey));
    }
}
