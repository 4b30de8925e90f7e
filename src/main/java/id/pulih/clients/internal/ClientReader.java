package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Called;
import id.pulih.clients.ClientPolicy;
import id.pulih.clients.Pseudonyms;
import id.pulih.clients.Restriction;
import id.pulih.clients.Restrictions;
import id.pulih.platform.Coded;
import id.pulih.platform.Phone;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens sealed clients of the own office. Joins the caller's transaction; the caller writes the trail. */
@Component
public class ClientReader {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Restrictions restrictions;

    public ClientReader(JdbcClient jdbc, Vault vault, Restrictions restrictions) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.restrictions = restrictions;
    }

    /**
     * A client whose restriction hides who it is comes with nothing to know the person by.
     *
     * @throws ProblemException not-found, also for those who do not serve clients
     */
    public Client open(Asker asker, UUID client) {
        if (!ClientPolicy.mayReadIdentity(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        Client opened = read(asker, client);
        return restrictions.hides(asker, List.of(client)).isEmpty() ? opened : opened.hidden();
    }

    /** As {@link #open}, for changing it. @throws ProblemException restricted, always when the record hides who it is about */
    Client toChange(Asker asker, UUID client) {
        restrictions.needFree(asker, client);
        if (!restrictions.hides(asker, List.of(client)).isEmpty()) {
            throw ProblemException.of(Problem.RESTRICTED);
        }
        return open(asker, client);
    }

    @Nullable Restriction restriction(Asker asker, UUID client) {
        return restrictions.of(asker, client).orElse(null);
    }

    private Client read(Asker asker, UUID client) {
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
        restrictions.hides(asker, names.keySet()).forEach(hidden -> names.put(hidden, Pseudonyms.HIDDEN));
        return names;
    }

    /** By client of the own office; the name is null where the key was destroyed. */
    public Map<UUID, Called> called(Asker asker, Collection<UUID> clients) {
        Map<UUID, SealingKey> keys = vault.clientKeys(asker.office(), clients);
        Set<UUID> hidden = Set.copyOf(restrictions.hides(asker, keys.keySet()));
        var called = new HashMap<UUID, Called>();
        jdbc.sql("select id, case_number, alias, name_sealed from pulih.client where office_id = :office and id = any (:clients)")
                .param("office", asker.office())
                .param("clients", clients.toArray(UUID[]::new))
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    SealingKey key = keys.get(id);
                    String name = hidden.contains(id) ? Pseudonyms.HIDDEN : key == null ? null : opened(key, "name", id, row.getBytes("name_sealed"));
                    return called.put(id, new Called(row.getString("alias"), row.getString("case_number"), name));
                })
                .list();
        return called;
    }

    /** Name and phone of a client of another office, for whoever has opened them; empty once the key was destroyed. */
    Optional<NameAndPhone> nameAndPhone(UUID office, UUID client) {
        SealingKey key = vault.clientKeys(office, List.of(client)).get(client);
        return key == null ? Optional.empty() : jdbc.sql("""
                select c.name_sealed, c.phone_sealed from pulih.client c where c.office_id = :office and c.id = :id
                    and not exists (select from pulih.processing_restriction r where r.office_id = c.office_id and r.client_id = c.id
                        and not exists (select from pulih.processing_restriction_ending e
                            where e.office_id = r.office_id and e.restriction_id = r.id))""")
                .param("office", office)
                .param("id", client)
                .query((row, n) -> new NameAndPhone(opened(key, "name", client, row.getBytes("name_sealed")),
                        maybe(key, "phone", client, row.getBytes("phone_sealed"))))
                .optional();
    }

    /** @param phone digits as stored */
    record NameAndPhone(String name, @Nullable String phone) {}

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
                nik == null ? null : new Nik(nik), maybe(key, "no_nik_reason", id, row.getBytes("no_nik_reason_sealed")), Coded.of(Sex.class, row.getString("sex")),
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
