package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.indicators.Period;
import id.pulih.notices.Notices;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.reports.QuarterlyPolicy;
import id.pulih.reports.internal.QuarterlyFrozen.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is done with a report: begun, handed in, returned, signed, opened again. Joins the caller's transaction. */
@Component
public class QuarterlyActs {

    private static final Set<Role> ABOVE = EnumSet.of(Role.DIVISION_HEAD, Role.OFFICE_HEAD, Role.DIRECTORATE);

    private final QuarterlyRows rows;
    private final QuarterlyTexts texts;
    private final QuarterlyViews.Sources sources;
    private final Notices notices;
    private final Offices offices;
    private final Audit audit;

    QuarterlyActs(QuarterlyRows rows, QuarterlyTexts texts, QuarterlyViews.Sources sources, Notices notices, Offices offices, Audit audit) {
        this.rows = rows;
        this.texts = texts;
        this.sources = sources;
        this.notices = notices;
        this.offices = offices;
        this.audit = audit;
    }

    /** Begins the report of a quarter with the standard openings, or finds the one there is. */
    public UUID begin(Asker asker, Period quarter, QuarterlyOutline outline) {
        need(QuarterlyPolicy.mayWrite(asker, asker.office()));
        String tier = switch (offices.get(asker.office()).kind()) {
            case "bnn" -> "directorate";
            case "bnnp" -> "province";
            default -> "office";
        };
        boolean fresh = rows.of(List.of(asker.office()), quarter).isEmpty();
        UUID id = rows.open(asker, quarter, tier);
        if (fresh) {
            texts.begin(asker, id, outline.openings(tier));
            audit.record(asker, "quarterly-begun", "quarterly-report", id, "quarter=" + quarter);
        }
        return id;
    }

    /** Whether nothing was done with it yet. */
    public boolean begun(Asker asker, UUID id) {
        return own(asker, id).steps() == 0;
    }

    /** To the head. @throws ProblemException stale-version, already-done */
    public void handIn(Asker asker, UUID id, int after) {
        QuarterlyReport report = own(asker, id);
        requireAfter(report, after, "draft", "returned", "reopened");
        rows.step(asker, report, "handed-in", report.present(), null);
        audit.record(asker, "quarterly-handed-in", "quarterly-report", id, "revision=" + report.present());
    }

    /** To the officer, with what is to be mended. */
    void giveBack(Asker asker, UUID id, int after, String reason) {
        QuarterlyReport report = own(asker, id);
        need(QuarterlyPolicy.maySign(asker, report.office()));
        requireAfter(report, after, "handed-in");
        rows.step(asker, report, "returned", report.present(), reason);
        audit.record(asker, "quarterly-returned", "quarterly-report", id, "revision=" + report.present());
    }

    /** Signs what was handed in: numbers, lists, texts and parts are frozen in this transaction. */
    public void sign(Asker asker, UUID id, int after) {
        QuarterlyReport report = own(asker, id);
        need(QuarterlyPolicy.maySign(asker, report.office()));
        requireAfter(report, after, "handed-in");
        List<Part> parts = sources.live().parts(asker, report.office(), report.quarter());
        rows.step(asker, report, "signed", report.present(), null);
        texts.sign(asker, report);
        sources.frozen().freeze(asker, report, sources.live().lists(asker.office(), report.quarter()), sources.live().below(parts), parts);
        audit.record(asker, "quarterly-signed", "quarterly-report", id, "revision=" + report.present() + " parts=" + parts.size());
        tellAbove(asker, report);
    }

    /** Tembusan (S004:718): the heads above, and the Directorate; a further revision says that it is one. */
    private void tellAbove(Asker asker, QuarterlyReport report) {
        String kind = report.present() == 1 ? "quarterly-signed" : "quarterly-revised";
        for (Office office = offices.get(report.office()); office.parentId() != null; office = offices.get(office.parentId())) {
            notices.tellAbove(asker, new Notices.Above(report.office(), office.parentId(), ABOVE), kind, "quarterly-report", report.id(), report.quarter().toString());
        }
    }

    /** So that a further revision can be written; what was signed stays as it is. */
    void reopen(Asker asker, UUID id, int after, String reason) {
        QuarterlyReport report = own(asker, id);
        need(QuarterlyPolicy.maySign(asker, report.office()));
        requireAfter(report, after, "signed");
        rows.step(asker, report, "reopened", report.revision() + 1, reason);
        audit.record(asker, "quarterly-reopened", "quarterly-report", id, "revision=" + (report.revision() + 1));
    }

    /** @throws ProblemException not-found */
    QuarterlyReport own(Asker asker, UUID id) {
        QuarterlyReport report = rows.need(asker, id);
        need(QuarterlyPolicy.mayWrite(asker, report.office()));
        return report;
    }

    /** Whether the report stands as the sender saw it, and may be acted on so. @throws ProblemException stale-version, already-done, not-handed-in, not-signed */
    private static void requireAfter(QuarterlyReport report, int steps, String... states) {
        if (report.steps() != steps) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        if (!List.of(states).contains(report.state())) {
            throw ProblemException.of(hindrance(report.state(), List.of(states)));
        }
    }

    private static Problem hindrance(String state, List<String> wanted) {
        if (wanted.contains("handed-in") && !state.equals("signed")) {
            return Problem.NOT_HANDED_IN;
        }
        return wanted.contains("signed") ? Problem.NOT_SIGNED : Problem.ALREADY_DONE;
    }

    private static void need(boolean allowed) {
        if (!allowed) {
            throw ProblemException.notFound().get();
        }
    }
}
