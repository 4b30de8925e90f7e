package id.pulih.supervision.internal;

import id.pulih.access.Asker;
import id.pulih.indicators.Value;
import id.pulih.supervision.SupervisionPolicy;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Shows findings: what is to be done, what the data say now, how it was closed. */
@Component
class FindingViews {

    private final Conditions conditions;

    FindingViews(Conditions conditions) {
        this.conditions = conditions;
    }

    VisitPage.Line line(Asker asker, Finding finding, LocalDate today, Ui ui) {
        Finding.Closing closing = finding.closing();
        Condition condition = finding.condition();
        boolean open = closing == null;
        boolean late = open && finding.due().isBefore(today);
        Value figure = open && condition != null ? conditions.figure(asker, finding) : null;
        boolean moved = figure != null && conditions.answers(asker, finding.office(), condition) && condition.holds(figure);
        String url = "/pembinaan/temuan/" + finding.id() + "/tutup";
        boolean evidence = open && condition == null && SupervisionPolicy.mayNameEvidence(asker, finding.office(), finding.owner());
        return new VisitPage.Line(ui.t("supervision.purpose." + finding.purpose().code()), finding.text(), finding.action(), finding.ownerName(),
                ui.date(finding.due()), ui.t(open ? late ? "supervision.state.late" : "supervision.state.open" : "supervision.state.closed"),
                open ? late ? "bad" : "warn" : "good",
                condition == null ? "" : conditions.words(condition, ui), figure == null ? "" : conditions.words(asker, finding, figure, ui),
                moved ? url : null, evidence ? url : null, closing == null ? "" : closed(asker, finding, closing, ui));
    }

    private String closed(Asker asker, Finding finding, Finding.Closing closing, Ui ui) {
        return closing.how().equals("evidence")
                ? ui.t("supervision.closed-by-evidence", ui.date(closing.day()), closing.by(), closing.evidence())
                : ui.t("supervision.closed-by-data", ui.date(closing.day()), conditions.words(asker, finding, conditions.then(finding), ui));
    }
}
