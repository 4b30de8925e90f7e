package id.pulih.field.internal;

import id.pulih.platform.Ids;
import id.pulih.vault.Envelope;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys that telephones seal their facts to. The newest is handed out, all of them open. Callers bring the transaction. */
@Component
class OfficeKeys {

    /** As a telephone gets it: the public half as SPKI in base64url. */
    record ServerKey(int version, String key) {}

    private record Row(int version, byte[] publicKey) {}

    private record Sealed(UUID id, byte[] privateSealed) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;

    OfficeKeys(JdbcClient jdbc, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
    }

    /** Made when there is none. */
    ServerKey newest(UUID office) {
        return stored(office).orElseGet(() -> {
            make(office);
            return stored(office).orElseThrow();
        });
    }

    private Optional<ServerKey> stored(UUID office) {
        return jdbc.sql("select version, public_key from pulih.field_key where office_id = :office order by version desc limit 1")
                .param("office", office)
                .query(Row.class)
                .optional()
                .map(row -> new ServerKey(row.version(), Base64.getUrlEncoder().withoutPadding().encodeToString(row.publicKey())));
    }

    /** Of two that are made at once one stays. */
    private void make(UUID office) {
        Envelope.Keys keys = Envelope.newKeys();
        UUID id = Ids.next();
        jdbc.sql("""
                insert into pulih.field_key (office_id, version, public_key, private_sealed, made_at, id)
                values (:office, 1, :public, :private, :now, :id) on conflict do nothing""")
                .param("office", office)
                .param("public", keys.publicKey())
                .param("private", vault.officeKey(office).sealBytes("field_key.private." + id, keys.privateKey()))
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .param("id", id)
                .update();
    }

    /** The private half of a version; empty when there is none. */
    Optional<byte[]> opening(UUID office, int version) {
        return jdbc.sql("select id, private_sealed from pulih.field_key where office_id = :office and version = :version")
                .param("office", office)
                .param("version", version)
                .query(Sealed.class)
                .optional()
                .map(row -> vault.officeKey(office).openBytes("field_key.private." + row.id(), row.privateSealed()));
    }
}
