package id.pulih.supervision.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.indicators.Value;
import id.pulih.notices.Notices;
import id.pulih.platform.Coded;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.supervision.Supervision;
import id.pulih.supervision.SupervisionPolicy;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import id.pulih.offices.Office;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes visits, findings and what closes them. Joins the caller's work, whose scope holds the visited office. */
@Component
class VisitStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;
    private final Received received;
    private final Audit audit;
    private final Notices notices;

    VisitStore(JdbcClient jdbc, Clock clock, Vault vault, Received received, Audit audit, Notices notices) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.received = received;
        this.audit = audit;
        this.notices = notices;
    }

    /** @throws ProblemException not-found outside the policy, id-conflict */
    void open(Asker asker, Office office, NewVisit visit, Input input) {
        need(SupervisionPolicy.mayVisit(asker, office, visit.kind()));
        if (!received.first(asker, visit.id(), "supervision-visit " + office.id(), input)) {
            return;
        }
        SealingKey key = vault.officeKey(office.id());
        jdbc.sql("""
                insert into pulih.supervision_visit (office_id, id, kind, day, purposes, accounts, agents, place_sealed, companions_sealed,
                    summary_sealed, visited_by, recorded_at)
                values (:office, :id, :kind, :day, :purposes, :accounts, :agents, :place, :companions, :summary, :by, :now)""")
                .param("office", office.id()).param("id", visit.id()).param("kind", visit.kind().code()).param("day", visit.day())
                .param("purposes", visit.purposes().stream().map(Coded::code).toArray(String[]::new))
                .param("accounts", visit.accounts().toArray(UUID[]::new)).param("agents", visit.agents().toArray(UUID[]::new))
                .param("place", key.seal("supervision_visit.place." + visit.id(), visit.place()))
                .param("companions", key.seal("supervision_visit.companions." + visit.id(), visit.companions()))
                .param("summary", key.seal("supervision_visit.summary." + visit.id(), visit.summary()))
                .param("by", asker.account()).param("now", now())
                .update();
        audit.record(asker, office.id(), "supervision-recorded", "supervision", visit.id(), "kind=" + visit.kind().code());
        visit.accounts().stream().filter(each -> !each.equals(asker.account())).forEach(each ->
                notices.tellPerson(asker, office.id(), each, "supervision-visit", "supervision", visit.id(), ""));
    }

    /** @throws ProblemException not-found outside the policy, id-conflict */
    void find(Asker asker, Office office, Supervision visit, NewFinding finding, Input input) {
        need(SupervisionPolicy.mayFind(asker, office, visit.visitor()));
        if (!received.first(asker, finding.id(), "supervision-finding " + visit.id(), input)) {
            return;
        }
        SealingKey key = vault.officeKey(office.id());
        Condition condition = finding.condition();
        jdbc.sql("""
                insert into pulih.supervision_finding (office_id, id, visit_id, purpose, text_sealed, action_sealed, owner, due_on,
                    indicator, period, at_least, threshold, found_by, found_at)
                values (:office, :id, :visit, :purpose, :text, :action, :owner, :due, :indicator, :period, :least, :threshold, :by, :now)""")
                .param("office", office.id()).param("id", finding.id()).param("visit", visit.id()).param("purpose", finding.purpose().code())
                .param("text", key.seal("supervision_finding.text." + finding.id(), finding.text()))
                .param("action", key.seal("supervision_finding.action." + finding.id(), finding.action()))
                .param("owner", finding.owner()).param("due", finding.due())
                .param("indicator", condition == null ? null : condition.indicator()).param("period", condition == null ? null : condition.period())
                .param("least", condition == null ? null : condition.atLeast()).param("threshold", condition == null ? null : condition.threshold())
                .param("by", asker.account()).param("now", now())
                .update();
        audit.record(asker, office.id(), "supervision-finding-recorded", "supervision", visit.id(), "purpose=" + finding.purpose().code());
        if (!finding.owner().equals(asker.account())) {
            notices.tellPerson(asker, office.id(), finding.owner(), "supervision-finding", "supervision", visit.id(), "");
        }
    }

    /** @throws ProblemException data-not-moved while the figure is not there yet, already-done */
    void closeByData(Asker asker, Finding finding, Value figure) {
        need(SupervisionPolicy.mayAskTheData(asker, finding.office()) && finding.condition() != null);
        if (!finding.condition().holds(figure)) {
            throw ProblemException.of(Problem.DATA_NOT_MOVED);
        }
        close(asker, finding, figure, null);
        audit.record(asker, finding.office(), "supervision-finding-closed", "supervision", finding.visit(), "how=data");
    }

    /** @throws ProblemException finding-owner, data-not-moved where the data decide, already-done */
    void closeByEvidence(Asker asker, Finding finding, String evidence) {
        if (finding.condition() != null) {
            throw ProblemException.of(Problem.DATA_NOT_MOVED);
        }
        if (!SupervisionPolicy.mayNameEvidence(asker, finding.office(), finding.owner())) {
            throw ProblemException.of(Problem.FINDING_OWNER);
        }
        close(asker, finding, null, evidence);
        audit.record(asker, finding.office(), "supervision-finding-closed", "supervision", finding.visit(), "how=evidence");
    }

    private void close(Asker asker, Finding finding, @Nullable Value figure, @Nullable String evidence) {
        int inserted = jdbc.sql("""
                insert into pulih.supervision_closing (office_id, finding_id, how, numerator, denominator, evidence_sealed, closed_by, closed_at)
                values (:office, :finding, :how, :numerator, :denominator, :evidence, :by, :now) on conflict do nothing""")
                .param("office", finding.office()).param("finding", finding.id()).param("how", figure == null ? "evidence" : "data")
                .param("numerator", figure == null ? null : figure.numerator()).param("denominator", figure == null ? null : figure.denominator())
                .param("evidence", vault.officeKey(finding.office()).seal("supervision_closing.evidence." + finding.id(), evidence))
                .param("by", asker.account()).param("now", now())
                .update();
        if (inserted == 0) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
    }

    /** A visit or finding that was read by its id, on record where it belongs. */
    void read(Asker asker, Supervision visit) {
        audit.record(asker, visit.office(), "supervision-read", "supervision", visit.id(), "");
    }

    static UUID newId() {
        return Ids.next();
    }

    private static void need(boolean allowed) {
        if (!allowed) {
            throw ProblemException.notFound().get();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
