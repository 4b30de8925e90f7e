package id.pulih.offices.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.offices.OfficeRules;
import id.pulih.platform.Input;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An office's own values: decided once, with a reason, never changed; a later decision replaces an earlier one. */
@Component
class RuleStore {

    /** A decision as the page of the rule shows it. */
    record Decision(UUID id, String value, LocalDate effectiveFrom, String reason, String decidedBy, OffsetDateTime decidedAt) {}

    private final JdbcClient jdbc;
    private final Work work;
    private final Audit audit;
    private final Received received;
    private final OfficeRules rules;
    private final Clock clock;

    RuleStore(JdbcClient jdbc, Work work, Audit audit, Received received, OfficeRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.audit = audit;
        this.received = received;
        this.rules = rules;
        this.clock = clock;
    }

    /** Newest first. */
    List<Decision> decisions(Asker asker, String rule) {
        return work.read(asker.own("rules"), () -> jdbc.sql("""
                select r.id, r.value, r.effective_from, r.reason, a.display_name as decided_by, r.decided_at
                from pulih.rule_override r join pulih.account a on a.id = r.decided_by
                where r.office_id = :office and r.rule = :rule
                order by r.effective_from desc, r.decided_at desc, r.id desc""")
                .param("office", asker.office())
                .param("rule", rule)
                .query(Decision.class)
                .list());
    }

    void decide(Asker asker, NewDecision decision, Input input) {
        work.write(asker.own("rules"), () -> {
            if (received.first(asker, decision.id(), "rule-override " + decision.rule(), input)) {
                insert(asker, decision);
                rules.forget(asker.office());
                audit.record(asker, "rule-overridden", "rule-override", decision.id(), "rule=" + decision.rule());
            }
        });
    }

    private void insert(Asker asker, NewDecision decision) {
        jdbc.sql("""
                insert into pulih.rule_override (office_id, id, rule, value, effective_from, reason, decided_by, decided_at)
                values (:office, :id, :rule, :value, :from, :reason, :by, :now)""")
                .param("office", asker.office())
                .param("id", decision.id())
                .param("rule", decision.rule())
                .param("value", decision.value())
                .param("from", decision.effectiveFrom())
                .param("reason", decision.reason())
                .param("by", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }
}
