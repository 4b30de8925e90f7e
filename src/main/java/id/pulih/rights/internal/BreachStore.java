package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.rights.BreachPolicy;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Breaches and the words of their notices, sealed under the key of the office that reports them. */
@Component
class BreachStore {

    /** Art. 46: at the latest 3 x 24 hours. */
    private static final Duration LIMIT = Duration.ofHours(72);

    static final List<String> SECTIONS = List.of("cause", "handling", "recovery", "contact");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Work work;
    private final Vault vault;
    private final Received received;
    private final Audit audit;

    BreachStore(JdbcClient jdbc, Clock clock, Work work, Vault vault, Received received, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.work = work;
        this.vault = vault;
        this.received = received;
        this.audit = audit;
    }

    void record(Asker asker, NewBreach breach, Input sent) {
        work.write(asker.own("breach"), () -> {
            if (!BreachPolicy.mayReport(asker, breach.about())) {
                sent.error("about", "unknown-reference", breach.about());
            }
            UUID account = account(breach.username());
            if (breach.username() != null && account == null) {
                sent.error("username", "unknown-reference", breach.username());
            }
            sent.check();
            if (!received.first(asker, breach.id(), "breach", sent)) {
                return;
            }
            jdbc.sql("""
                    insert into pulih.breach (office_id, id, about_office, account_id, from_at, to_at, noticed_at, due_at, what_sealed, recorded_by, recorded_at)
                    values (:office, :id, :about, :account, :from, :to, :noticed, :due, :what, :by, :now)""")
                    .param("office", asker.office()).param("id", breach.id()).param("about", breach.about()).param("account", account)
                    .param("from", breach.from().atOffset(ZoneOffset.UTC)).param("to", breach.to().atOffset(ZoneOffset.UTC))
                    .param("noticed", breach.noticedAt().atOffset(ZoneOffset.UTC))
                    .param("due", breach.noticedAt().plus(LIMIT).atOffset(ZoneOffset.UTC))
                    .param("what", vault.officeKey(asker.office()).seal("breach.what." + breach.id(), breach.what()))
                    .param("by", asker.account()).param("now", now())
                    .update();
            audit.record(asker, "breach-recorded", "breach", breach.id(), "office=" + breach.about());
        });
    }

    /** Keeps the sections that changed. */
    void write(Asker asker, UUID id, Map<String, String> texts) {
        work.write(asker.own("breach"), () -> {
            Breach breach = get(asker, id);
            SECTIONS.stream().filter(section -> !texts.get(section).equals(breach.text(section))).forEach(section -> {
                UUID text = Ids.next();
                jdbc.sql("""
                        insert into pulih.breach_text (office_id, id, breach_id, section, text_sealed, written_by, written_at)
                        values (:office, :id, :breach, :section, :text, :by, :now)""")
                        .param("office", asker.office()).param("id", text).param("breach", id).param("section", section)
                        .param("text", vault.officeKey(asker.office()).seal("breach_text.text." + text, texts.get(section)))
                        .param("by", asker.account()).param("now", now())
                        .update();
            });
            audit.record(asker, "breach-notice-written", "breach", id, "");
        });
    }

    List<Breach> all(Asker asker) {
        return work.read(asker.own("breach"), () -> rows(asker, null));
    }

    /** @throws ProblemException not-found */
    Breach get(Asker asker, UUID id) {
        return work.read(asker.own("breach"), () -> rows(asker, id)).stream().findFirst().orElseThrow(ProblemException.notFound());
    }

    private List<Breach> rows(Asker asker, @Nullable UUID id) {
        if (!BreachPolicy.mayReport(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        SealingKey key = vault.officeKey(asker.office());
        return jdbc.sql("""
                select b.*, o.name as about_name, a.display_name from pulih.breach b join pulih.office o on o.id = b.about_office
                left join pulih.account a on a.id = b.account_id
                where b.office_id = :office and (:id::uuid is null or b.id = :id) order by b.due_at desc, b.id""")
                .param("office", asker.office())
                .param("id", id)
                .query((row, n) -> {
                    UUID breach = row.getObject("id", UUID.class);
                    return new Breach(breach, row.getObject("about_office", UUID.class), row.getString("about_name"),
                            row.getObject("account_id", UUID.class), row.getString("display_name"),
                            row.getObject("from_at", OffsetDateTime.class).toInstant(), row.getObject("to_at", OffsetDateTime.class).toInstant(),
                            row.getObject("noticed_at", OffsetDateTime.class).toInstant(), row.getObject("due_at", OffsetDateTime.class).toInstant(),
                            Objects.requireNonNull(key.open("breach.what." + breach, row.getBytes("what_sealed"))), texts(asker, breach, key));
                })
                .list();
    }

    private Map<String, String> texts(Asker asker, UUID breach, SealingKey key) {
        var texts = new HashMap<String, String>();
        jdbc.sql("select id, section, text_sealed from pulih.breach_text where office_id = :office and breach_id = :breach order by written_at, id")
                .param("office", asker.office())
                .param("breach", breach)
                .query((row, n) -> texts.put(row.getString("section"), key.open("breach_text.text." + row.getString("id"), row.getBytes("text_sealed"))))
                .list();
        return texts;
    }

    private @Nullable UUID account(@Nullable String username) {
        return username == null ? null : jdbc.sql("select id from pulih.account where username = :username")
                .param("username", username).query(UUID.class).optional().orElse(null);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
