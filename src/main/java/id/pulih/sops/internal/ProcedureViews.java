package id.pulih.sops.internal;

import id.pulih.access.Asker;
import id.pulih.documents.Documents;
import id.pulih.offices.Offices;
import id.pulih.platform.ProblemException;
import id.pulih.sops.ProcedurePolicy;
import id.pulih.sops.internal.ProcedurePage.RunLine;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of procedures together. */
@Component
class ProcedureViews {

    private static final int LATEST = 20;

    private final Clock clock;
    private final ShippedProcedures shipped;
    private final Procedures procedures;
    private final RunRows runs;
    private final Compliance compliance;
    private final Offices offices;

    ProcedureViews(Clock clock, ShippedProcedures shipped, Procedures procedures, RunRows runs, Compliance compliance, Offices offices) {
        this.clock = clock;
        this.shipped = shipped;
        this.procedures = procedures;
        this.runs = runs;
        this.compliance = compliance;
        this.offices = offices;
    }

    ProceduresPage all(Asker asker) {
        List<ProceduresPage.Entry> entries = shipped.all().stream().map(each -> ProceduresPage.Entry.of(inForce(asker, each.code()))).toList();
        List<ComplianceLine> counts = compliance.of(asker);
        return new ProceduresPage(entries, counts, counts.stream().map(ComplianceLine::office).distinct().count() > 1);
    }

    /** @param after where the runs go on */
    ProcedurePage one(Asker asker, String code, String after, Form form, @Nullable ProblemException problem) {
        Seek from = Seek.read(after, Seek.Key.INSTANT_DOWN, Seek.Key.ID_DOWN);
        var document = OfficialPage.shown(offices.get(asker.office()), inForce(asker, code));
        boolean runnable = ProcedurePolicy.mayRun(asker, asker.office());
        Slice<Run> found = runnable ? Slice.of(runs.of(asker.office(), code, from, LATEST + 1), LATEST, from, run -> List.of(run.startedAt(), run.id())) : Slice.none();
        return new ProcedurePage(document, found.map(this::line), runnable, form, problem);
    }

    private RunLine line(Run run) {
        RunState state = RunState.of(run.procedure(), runs.acts(run));
        return new RunLine(run.id(), run.startedAt(), run.startedBy(), state.over() ? 0 : state.step(), run.procedure().steps().size());
    }

    OfficialPage printed(Asker asker, String code) {
        return OfficialPage.printed(offices.get(asker.office()), inForce(asker, code));
    }

    private InForce inForce(Asker asker, String code) {
        return procedures.inForce(asker.office(), code, LocalDate.now(clock.withZone(asker.zone())));
    }

    /** Outside any transaction: it takes a while. */
    static byte[] pdf(Pages pages, Documents documents, OfficialPage page) {
        return documents.pdf(pages.letter("sops/official.jte", page), page.procedure().name());
    }
}
