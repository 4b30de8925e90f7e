package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Nameless;
import id.pulih.offices.OfficeRules;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.reports.QuarterlyPolicy;
import id.pulih.reports.internal.QuarterlyPage.Rights;
import id.pulih.rules.RuleIds;
import id.pulih.ui.Form;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of one report together. */
@Component
class QuarterlyDesk {

    private final Work work;
    private final OfficeRules rules;
    private final QuarterlyBoard board;
    private final QuarterlyViews views;
    private final QuarterlyOutline outline;
    private final Parts parts;

    QuarterlyDesk(Work work, OfficeRules rules, QuarterlyBoard board, QuarterlyViews views, QuarterlyOutline outline, Parts parts) {
        this.work = work;
        this.rules = rules;
        this.board = board;
        this.views = views;
        this.outline = outline;
        this.parts = parts;
    }

    /** What the pages read beside the report itself, and what they do. */
    @Component
    record Parts(QuarterlyRows rows, QuarterlyChanges changes, QuarterlyLists lists, QuarterlyActs acts, Nameless nameless) {}

    QuarterlyActs acts() {
        return parts.acts();
    }

    QuarterlyPage page(Asker asker, Ui ui, UUID id, int revision, Form form) {
        return page(asker, ui, id, revision, form, null);
    }

    QuarterlyPage page(Asker asker, Ui ui, UUID id, int revision, Form form, @Nullable ProblemException refusal) {
        return work.write(asker.reach("reports"), () -> {
            QuarterlyView view = views.of(asker, ui, id, revision);
            QuarterlyReport report = view.report();
            LocalDate due = report.quarter().to().plusDays(1)
                    .withDayOfMonth(rules.integer(asker.office(), RuleIds.REPORT_QUARTERLY_DUE_DAY, board.today(asker)));
            var rights = new Rights(QuarterlyPolicy.mayWrite(asker, report.office()), QuarterlyPolicy.maySign(asker, report.office()),
                    report.office().equals(asker.office()));
            return new QuarterlyPage(view, parts.rows().steps(report), parts.changes().of(asker, ui, id, view.revision()),
                    parts.changes().sinceSigned(asker, ui, report), parts.changes().movedBelow(asker, report), outline.numbers().stream().map(QuarterlyBound::name).toList(), due,
                    over(asker, report), rights, form, refusal == null ? null : QuarterlyRefusal.of(refusal));
        });
    }

    /** Notes where somebody could be recognised in what was typed. */
    void needNameless(Asker asker, Input input, String field) {
        work.write(asker.own("reports"), () -> parts.nameless().check(asker, asker.office(), input, field, input.typed(field)));
    }

    /** The first place in a text that stands for nothing, or null. */
    @Nullable String unknown(String text) {
        return outline.unknown(text);
    }

    boolean over(Asker asker, QuarterlyReport report) {
        return board.today(asker).isAfter(report.quarter().to());
    }

    /** @throws ProblemException quarter-not-over */
    void needOver(Asker asker, QuarterlyReport report) {
        if (!over(asker, report)) {
            throw ProblemException.of(Problem.QUARTER_NOT_OVER);
        }
    }

    QuarterlyNumberPage number(Asker asker, Ui ui, UUID id, QuarterlyBound bound, int revision) {
        return work.write(asker.reach("reports"), () -> {
            QuarterlyView view = views.of(asker, ui, id, revision);
            List<QuarterlyLists.Line> lines = parts.lists().of(asker, view.report(), view.revision(), bound);
            QuarterlyView.Line line = view.sections().stream().flatMap(section -> section.numbers().stream())
                    .filter(each -> each.name().equals(bound.name())).findFirst().orElseThrow(ProblemException.notFound());
            String sum = new QuarterlyNumber(bound.name(), lines.stream().mapToLong(QuarterlyLists.Line::counted).sum(),
                    !bound.isShare() ? null : lines.stream().mapToLong(QuarterlyLists.Line::of).sum()).said(ui);
            return new QuarterlyNumberPage(view, bound, line, lines, view.inside() ? sum : null, outline.numbers().indexOf(bound));
        });
    }
}
