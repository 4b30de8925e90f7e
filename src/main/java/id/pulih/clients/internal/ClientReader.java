package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Coded;
import id.pulih.platform.Phone;
import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens sealed clients of the own office. Joins the caller's transaction; the caller writes the trail. */
@Component
public class ClientReader {

    private final JdbcClient jdbc;
    private final Vault vault;

    public ClientReader(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @throws ProblemException not-found, also for those who do not serve clients */
    public Client open(Asker asker, UUID client) {
        if (!asker.cares()) {
            throw ProblemException.notFound().get();
        }
        return jdbc.sql("select * from pulih.client where office_id = :office and id = :id")
                .param("office", asker.office())
                .param("id", client)
                .query((row, n) -> client(row, vault.clientKey(asker.office(), client)))
                .optional()
                .orElseThrow(ProblemException.notFound());
    }

    /** Names by client; clients of other offices and those whose key was destroyed are absent. */
    public Map<UUID, String> names(Asker asker, Collection<UUID> clients) {
        Map<UUID, SealingKey> keys = vault.clientKeys(asker.office(), clients);
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, name_sealed from pulih.client where office_id = :office and id = any (:clients)")
                .param("office", asker.office())
                .param("clients", keys.keySet().toArray(UUID[]::new))
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return names.put(id, opened(Objects.requireNonNull(keys.get(id)), "name", id, row.getBytes("name_sealed")));
                })
                .list();
        return names;
    }

    private static Client client(ResultSet row, SealingKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Client(row.getObject("office_id", UUID.class), id, row.getString("case_number"), row.getInt("version"),
                row.getObject("registered_by", UUID.class), row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                details(row, key, id));
    }

    private static Details details(ResultSet row, SealingKey key, UUID id) throws SQLException {
        String nik = maybe(key, "nik", id, row.getBytes("nik_sealed"));
        String phone = maybe(key, "phone", id, row.getBytes("phone_sealed"));
        return new Details(opened(key, "name", id, row.getBytes("name_sealed")), row.getString("alias"),
                nik == null ? null : new Nik(nik), row.getString("no_nik_reason"), Coded.of(Sex.class, row.getString("sex")),
                LocalDate.parse(opened(key, "birth_date", id, row.getBytes("birth_date_sealed"))),
                phone == null ? null : new Phone(phone), row.getString("village_code"),
                opened(key, "address", id, row.getBytes("address_sealed")),
                Guardian.ofJson(maybe(key, "guardian", id, row.getBytes("guardian_sealed"))), rehabilitation(row));
    }

    private static Rehabilitation rehabilitation(ResultSet row) throws SQLException {
        return new Rehabilitation(row.getString("institution_name"),
                Coded.of(Rehabilitation.Kind.class, row.getString("rehabilitation_kind")),
                row.getObject("rehabilitation_finished_on", LocalDate.class));
    }

    private static String opened(SealingKey key, String field, UUID id, byte @Nullable [] sealed) {
        return Objects.requireNonNull(maybe(key, field, id, sealed));
    }

    private static @Nullable String maybe(SealingKey key, String field, UUID id, byte @Nullable [] sealed) {
        return key.open(place(field, id), sealed);
    }

    /** Binds sealed bytes to their field and row: moved elsewhere they do not open. */
    static String place(String field, UUID client) {
        return "client." + field + "." + client;
    }
}
