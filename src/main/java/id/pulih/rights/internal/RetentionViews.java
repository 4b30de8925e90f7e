package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.offices.OfficeRules;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.rights.RetentionPolicy;
import id.pulih.rules.Citation;
import id.pulih.rules.RuleIds;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the page of retention ready to show. */
@Component
class RetentionViews {

    private static final List<Map.Entry<String, String>> CLASSES = List.of(
            Map.entry("programme", RuleIds.RETENTION_PROGRAMME_YEARS), Map.entry("clinic", RuleIds.RETENTION_CLINIC_YEARS),
            Map.entry("certificate", RuleIds.RETENTION_CERTIFICATE_YEARS), Map.entry("attachment", RuleIds.RETENTION_ATTACHMENT_YEARS),
            Map.entry("consent", RuleIds.RETENTION_CONSENT_YEARS), Map.entry("request", RuleIds.RETENTION_REQUEST_YEARS),
            Map.entry("audit", RuleIds.RETENTION_AUDIT_YEARS), Map.entry("received", RuleIds.RETENTION_RECEIVED_DAYS));

    private final JdbcClient jdbc;
    private final Work work;
    private final OfficeRules rules;
    private final RetentionQueries queries;
    private final Audit audit;

    RetentionViews(JdbcClient jdbc, Work work, OfficeRules rules, RetentionQueries queries, Audit audit) {
        this.jdbc = jdbc;
        this.work = work;
        this.rules = rules;
        this.queries = queries;
        this.audit = audit;
    }

    /** @throws ProblemException not-found for an office whose retention the asker does not watch */
    RetentionPage page(Asker asker, UUID office, Form form, @Nullable String problem) {
        if (!RetentionPolicy.offices(asker).contains(office)) {
            throw ProblemException.notFound().get();
        }
        RetentionList list = queries.dryRun(office);
        work.write(asker.reach("retention"), () -> audit.record(asker, office, "retention-looked-at", "office", office, "due=" + list.due().size()));
        List<String> approvable = list.runs().stream()
                .filter(run -> run.approvedBy() == null && RetentionPolicy.mayApprove(asker, office, run.proposer()))
                .map(run -> run.id().toString())
                .toList();
        return new RetentionPage(list, offices(asker), classes(asker, office, list), RetentionPolicy.mayPropose(asker, office), approvable, form, problem);
    }

    private List<RetentionPage.Line> classes(Asker asker, UUID office, RetentionList list) {
        return CLASSES.stream().map(each -> {
            Citation source = rules.citation(each.getValue());
            return new RetentionPage.Line(each.getKey(), rules.integer(office, each.getValue(), list.day()),
                    each.getValue().endsWith("-days") ? "rule.unit.days" : "rule.unit.years",
                    source.document().title().in(asker.locale()) + ", " + source.clause(), list.counts().getOrDefault(each.getKey(), 0));
        }).toList();
    }

    private List<Option> offices(Asker asker) {
        List<UUID> offices = RetentionPolicy.offices(asker);
        return offices.size() < 2 ? List.of() : jdbc.sql("select id, name from pulih.office where id = any (:offices) order by name")
                .param("offices", offices.toArray(UUID[]::new))
                .query((row, n) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }
}
