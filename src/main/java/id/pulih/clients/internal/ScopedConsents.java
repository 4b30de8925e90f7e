package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.clients.DataCategory;
import id.pulih.clients.GivenConsent;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.platform.Work;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consents together with what they say about giving data to others; the free texts are sealed under the client's key. */
@Component
public class ScopedConsents {

    private final JdbcClient jdbc;
    private final Work work;
    private final Vault vault;
    private final ConsentStore store;

    ScopedConsents(JdbcClient jdbc, Work work, Vault vault, ConsentStore store) {
        this.jdbc = jdbc;
        this.work = work;
        this.vault = vault;
        this.store = store;
    }

    /** @return false when exactly this was stored before */
    boolean record(Asker asker, UUID client, NewConsent consent, Input sent) {
        return work.write(asker.own("care"), () -> {
            boolean first = store.record(asker, client, consent, sent);
            if (first && consent.scope() != null) {
                insert(asker, client, consent.id(), consent.scope());
            }
            return first;
        });
    }

    /** One as another module's page sends it. */
    public void recordSent(Asker asker, UUID client, Input input, LocalDate today) {
        NewConsent consent = NewConsent.read(input, today);
        input.check();
        record(asker, client, consent, input);
    }

    private void insert(Asker asker, UUID client, UUID consent, ConsentScope scope) {
        SealingKey key = vault.clientKey(asker.office(), client);
        jdbc.sql("""
                insert into pulih.consent_scope (office_id, consent_id, discloser_sealed, categories, why_sealed, until_sealed, revocation_told)
                values (:office, :consent, :discloser, :categories, :why, :until, true)""")
                .param("office", asker.office())
                .param("consent", consent)
                .param("discloser", key.seal(place("discloser", consent), Objects.requireNonNullElse(scope.discloser(), asker.officeName())))
                .param("categories", scope.categories().stream().map(Coded::code).toArray(String[]::new))
                .param("why", key.seal(place("why", consent), scope.why()))
                .param("until", key.seal(place("until", consent), scope.until()))
                .update();
    }

    /** By consent; of a client whose key was destroyed there is nothing left to read. */
    Map<UUID, ConsentScope> scopes(Asker asker, UUID client) {
        return work.read(asker.own("care"), () -> {
            SealingKey key = vault.clientKeys(asker.office(), List.of(client)).get(client);
            var scopes = new HashMap<UUID, ConsentScope>();
            if (key != null) {
                jdbc.sql("""
                        select s.consent_id, s.discloser_sealed, s.categories, s.why_sealed, s.until_sealed from pulih.consent_scope s
                        join pulih.consent c on c.office_id = s.office_id and c.id = s.consent_id
                        where s.office_id = :office and c.client_id = :client""")
                        .param("office", asker.office())
                        .param("client", client)
                        .query((row, n) -> scopes.put(row.getObject("consent_id", UUID.class), scope(row, key)))
                        .list();
            }
            return scopes;
        });
    }

    public List<GivenConsent> toGive(Asker asker, UUID client) {
        return work.read(asker.own("care"), () -> {
            Map<UUID, ConsentScope> scopes = scopes(asker, client);
            return store.of(asker, client).stream()
                    .filter(consent -> scopes.containsKey(consent.id()))
                    .map(consent -> given(consent, Objects.requireNonNull(scopes.get(consent.id()))))
                    .toList();
        });
    }

    private static GivenConsent given(Consent c, ConsentScope s) {
        return new GivenConsent(c.id(), s.categories(), Objects.requireNonNullElse(c.recipient(), ""), s.why(), c.grantedOn(),
                c.expiresOn(), s.until(), c.withdrawnOn());
    }

    private static ConsentScope scope(ResultSet row, SealingKey key) throws SQLException {
        UUID id = row.getObject("consent_id", UUID.class);
        var categories = EnumSet.noneOf(DataCategory.class);
        Arrays.stream((String[]) row.getArray("categories").getArray()).forEach(code -> categories.add(Coded.of(DataCategory.class, code)));
        return new ConsentScope(key.open(place("discloser", id), row.getBytes("discloser_sealed")), categories,
                Objects.requireNonNull(key.open(place("why", id), row.getBytes("why_sealed"))),
                open(key, id, row.getBytes("until_sealed")));
    }

    private static @Nullable String open(SealingKey key, UUID id, byte @Nullable [] until) {
        return key.open(place("until", id), until);
    }

    private static String place(String field, UUID consent) {
        return "consent_scope." + field + "." + consent;
    }
}
