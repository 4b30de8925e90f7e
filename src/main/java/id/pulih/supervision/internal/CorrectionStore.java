package id.pulih.supervision.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.notices.Notices;
import id.pulih.platform.Coded;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.supervision.Supervision;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes corrections of visits, each a further version. Joins the caller's work, whose scope holds the visited office. */
@Component
class CorrectionStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;
    private final Received received;
    private final Audit audit;
    private final Notices notices;

    CorrectionStore(JdbcClient jdbc, Clock clock, Vault vault, Received received, Audit audit, Notices notices) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.received = received;
        this.audit = audit;
        this.notices = notices;
    }

    /** @param seen the version that was on the form @param reason why */
    record Wish(NewVisit visit, int seen, String reason) {}

    /**
     * The caller has decided who may.
     *
     * @param before whom it named until now
     * @throws ProblemException stale-version, id-conflict
     */
    void correct(Asker asker, Supervision visit, List<UUID> before, Wish wish, Input input) {
        if (!received.first(asker, wish.visit().id(), "supervision-correction " + visit.id(), input)) {
            return;
        }
        if (visit.version() != wish.seen()) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        try {
            insert(asker, visit, wish);
        } catch (DuplicateKeyException e) {
            // Somebody else saved between our look and our insert.
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        audit.record(asker, visit.office(), "supervision-corrected", "supervision", visit.id(), "version=" + (wish.seen() + 1));
        wish.visit().accounts().stream().filter(each -> !each.equals(asker.account())).forEach(each -> notices.tellPerson(asker, visit.office(), each,
                before.contains(each) ? "supervision-corrected" : "supervision-visit", "supervision", visit.id(), ""));
    }

    private void insert(Asker asker, Supervision visit, Wish wish) {
        UUID id = Ids.next();
        NewVisit typed = wish.visit();
        SealingKey key = vault.officeKey(visit.office());
        jdbc.sql("""
                insert into pulih.supervision_correction (office_id, visit_id, version, id, kind, day, purposes, accounts, agents, place_sealed,
                    companions_sealed, summary_sealed, reason_sealed, corrected_by, corrected_at)
                values (:office, :visit, :version, :id, :kind, :day, :purposes, :accounts, :agents, :place, :companions, :summary, :reason, :by, :now)""")
                .param("office", visit.office()).param("visit", visit.id()).param("version", wish.seen() + 1).param("id", id)
                .param("kind", typed.kind().code()).param("day", typed.day())
                .param("purposes", typed.purposes().stream().map(Coded::code).toArray(String[]::new))
                .param("accounts", typed.accounts().toArray(UUID[]::new)).param("agents", typed.agents().toArray(UUID[]::new))
                .param("place", key.seal("supervision_correction.place." + id, typed.place()))
                .param("companions", key.seal("supervision_correction.companions." + id, typed.companions()))
                .param("summary", key.seal("supervision_correction.summary." + id, typed.summary()))
                .param("reason", key.seal("supervision_correction.reason." + id, wish.reason()))
                .param("by", asker.account()).param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }
}
