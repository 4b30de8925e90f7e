package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.Ids;
import id.pulih.reports.MonthlyPolicy;
import id.pulih.ui.Form;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a monthly report together. Joins the caller's work. */
@Component
class MonthlyViews {

    static final String FIELD = "words-";

    private final MonthlyRows rows;
    private final MonthlyCatalogue catalogue;
    private final MonthlyCounting counting;
    private final MonthlyDueDays dues;
    private final Policies policies;

    MonthlyViews(MonthlyRows rows, MonthlyCatalogue catalogue, MonthlyCounting counting, MonthlyDueDays dues, Policies policies) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.counting = counting;
        this.dues = dues;
        this.policies = policies;
    }

    /** Offices, what may be seen of them, what may be done now, and what is still to be done. */
    @Component
    record Policies(Offices offices, MonthlySight sight, MonthlyActs acts, DutiesAhead ahead) {}

    MonthlyPage page(Asker asker, MonthlyReport report, LocalDate today, Ui ui) {
        return page(asker, report, today, ui, report.locked());
    }

    /** @param revision one that was signed before the last, as it was then; any other number stands for the present state */
    MonthlyPage page(Asker asker, MonthlyReport report, int revision, LocalDate today, Ui ui) {
        MonthlyPage now = page(asker, report, today, ui);
        if (revision < 1 || revision > report.revision() || revision == report.revision() && report.locked()) {
            return now;
        }
        boolean own = MonthlyPolicy.mayWrite(asker, report.office());
        Map<String, Long> values = rows.signed(report).getOrDefault(revision, Map.of());
        MonthlyReport.Step signed = report.signed(revision);
        return now.past(ui.t("monthly.as-signed", revision, ui.time(signed.at(), zone(report)), signed.by()),
                sections(rows.wordsOf(report, signed), own ? values : policies.sight().open(asker, report, values), "", ui));
    }

    /** As it was signed last, also while it is open again: what goes on paper. */
    MonthlyPage paper(Asker asker, MonthlyReport report, LocalDate today, Ui ui) {
        return page(asker, report, today, ui, true);
    }

    private MonthlyPage page(Asker asker, MonthlyReport report, LocalDate today, Ui ui, boolean asSigned) {
        Office office = policies.offices().get(report.office());
        boolean own = MonthlyPolicy.mayWrite(asker, report.office());
        SortedMap<Integer, Map<String, Long>> all = rows.signed(report);
        SortedMap<Integer, Map<String, Long>> signed = own ? all : open(asker, report, all);
        boolean frozen = asSigned || !own;
        Map<String, Long> values = frozen ? signed.isEmpty() ? Map.of() : signed.get(signed.lastKey())
                : counting.live(asker, report.office(), report.month(), today);
        String url = "/laporan-bulanan/" + report.id();
        String links = own ? url + "/angka/" : "";
        Map<String, String> words = !frozen ? report.words() : signed.isEmpty() ? Map.of() : rows.signedWords(report);
        List<MonthlyPage.Section> sections = own || !signed.isEmpty() ? sections(words, values, links, ui) : List.of();
        List<MonthlyPage.Change> since = own && !signed.isEmpty() ? since(asker, report, signed, ui) : List.of();
        boolean moved = !own && report.locked() && !all.isEmpty() && !since(asker, report, all, ui).isEmpty();
        return new MonthlyPage(url, head(report, office, frozen, own, ui).and(frozen ? "" : ahead(asker, report, ui)), own, own && report.editable(), sections, since, moved, revisions(report, all, signed, ui),
                past(report, own, ui), policies.acts().open(asker, report, office, today).stream().map(MonthlyStep::code).toList(), form(report), List.of(), null);
    }

    /** Above the office small numbers stay hidden, in every revision. */
    private SortedMap<Integer, Map<String, Long>> open(Asker asker, MonthlyReport report, SortedMap<Integer, Map<String, Long>> signed) {
        var open = new TreeMap<Integer, Map<String, Long>>();
        signed.forEach((revision, values) -> open.put(revision, policies.sight().open(asker, report, values)));
        return open;
    }

    private String ahead(Asker asker, MonthlyReport report, Ui ui) {
        long ahead = policies.ahead().of(asker, report.month(), report.month().plusMonths(1).minusDays(1));
        return ahead == 0 ? "" : ui.t("monthly.ahead", ahead);
    }

    private MonthlyPage.Head head(MonthlyReport report, Office office, boolean frozen, boolean own, Ui ui) {
        MonthlyDueDays.Due due = dues.of(office.id(), report.month());
        String note = report.revision() > 0 && frozen
                ? ui.t("monthly.as-signed", report.revision(), ui.time(report.latest(MonthlyStep.SIGNED).at(), ZoneId.of(office.timeZone())), report.latest(MonthlyStep.SIGNED).by())
                : ui.t(own ? "monthly.as-now" : "monthly.not-signed");
        return new MonthlyPage.Head(MonthlyMonths.name(report.month(), ui), office.name(), ui.t("monthly.state." + report.state()), tone(report.state()), note,
                List.of(ui.t("monthly.due-report", ui.date(due.report())), ui.t("monthly.due-signature", ui.date(due.signature())),
                        ui.t("monthly.due-receipt", ui.date(due.receipt()))));
    }

    static String tone(String state) {
        return switch (state) {
            case "signed", "received" -> "good";
            case "returned", "sent-back" -> "bad";
            default -> "warn";
        };
    }

    private List<MonthlyPage.Section> sections(Map<String, String> words, Map<String, Long> values, String links, Ui ui) {
        var sections = new ArrayList<MonthlyPage.Section>();
        for (MonthlyCatalogue.Section section : catalogue.sections()) {
            var lines = new ArrayList<MonthlyPage.Row>();
            section.rows().forEach((row, cells) -> lines.add(new MonthlyPage.Row(ui.t("monthly.row." + section.code() + "." + row),
                    section.columns().stream().map(column -> cell(column, cells.get(column), values, links, ui)).toList())));
            sections.add(new MonthlyPage.Section(ui.t("monthly.section." + section.code()),
                    section.columns().stream().map(column -> ui.t("monthly.column." + column)).toList(), lines, FIELD + section.code(),
                    words.getOrDefault(section.code(), "")));
        }
        return sections;
    }

    private static MonthlyPage.Cell cell(String column, @Nullable String line, Map<String, Long> values, String links, Ui ui) {
        Long value = line == null ? null : values.get(line);
        String shown = line == null ? "" : value == null ? ui.t("monthly.hidden") : ui.number(value);
        return new MonthlyPage.Cell(ui.t("monthly.column." + column), shown, links.isEmpty() || value == null || value == 0 ? "" : links + line);
    }

    /** Facts that came after the signature: the numbers signed stay, and the difference is said. */
    private List<MonthlyPage.Change> since(Asker asker, MonthlyReport report, SortedMap<Integer, Map<String, Long>> signed, Ui ui) {
        Map<String, Long> was = signed.get(signed.lastKey());
        Map<String, Long> now = counting.ofTheMonth(asker, report.office(), report.month());
        return changed(was, now, ui, line -> ui.t("monthly.was-now", ui.number(was.get(line)), ui.number(now.get(line))));
    }

    private List<MonthlyPage.Change> changed(Map<String, Long> was, Map<String, Long> now, Ui ui, UnaryOperator<String> words) {
        var changes = new ArrayList<MonthlyPage.Change>();
        for (MonthlyCatalogue.Section section : catalogue.sections()) {
            section.rows().forEach((row, cells) -> cells.forEach((column, line) -> {
                Long before = was.get(line);
                Long after = now.get(line);
                if (MonthlyCounting.ofTheMonth(line) && before != null && after != null && !before.equals(after)) {
                    changes.add(new MonthlyPage.Change(ui.t("monthly.row." + section.code() + "." + row)
                            + (column.equals("total") ? "" : " · " + ui.t("monthly.column." + column)), words.apply(line)));
                }
            }));
        }
        return changes;
    }

    /** What changed is named at every tier; where one of the numbers is hidden, both are. @param open what may be shown of {@code all} */
    private List<MonthlyPage.Revision> revisions(MonthlyReport report, SortedMap<Integer, Map<String, Long>> all, SortedMap<Integer, Map<String, Long>> open, Ui ui) {
        var revisions = new ArrayList<MonthlyPage.Revision>();
        all.forEach((number, values) -> {
            MonthlyReport.Step step = report.signed(number);
            revisions.add(new MonthlyPage.Revision(number, ui.time(step.at(), zone(report)) + " · " + step.by(), number == 1 ? List.of()
                    : changed(all.getOrDefault(number - 1, Map.of()), values, ui, line -> words(open.getOrDefault(number - 1, Map.of()).get(line), open.get(number).get(line), ui))));
        });
        return revisions.reversed();
    }

    private static String words(@Nullable Long was, @Nullable Long now, Ui ui) {
        return was == null || now == null ? ui.t("monthly.changed-hidden") : ui.t("monthly.was-now", ui.number(was), ui.number(now));
    }

    /** What the head wrote to the officer stays in the office. */
    private List<MonthlyPage.Past> past(MonthlyReport report, boolean own, Ui ui) {
        ZoneId zone = zone(report);
        return report.steps().reversed().stream()
                .map(each -> new MonthlyPage.Past(ui.t("monthly.state." + each.step().code()), each.by() + " · " + each.byOffice(), ui.time(each.at(), zone),
                        own || each.step() != MonthlyStep.RETURNED ? each.word() : ""))
                .toList();
    }

    /** Whoever reads it: the clock of the office that was reported on. */
    private ZoneId zone(MonthlyReport report) {
        return ZoneId.of(policies.offices().get(report.office()).timeZone());
    }

    static Form form(MonthlyReport report) {
        var values = new HashMap<String, String>();
        report.words().forEach((section, words) -> values.put(FIELD + section, words));
        values.put("version", String.valueOf(report.wordsVersion()));
        values.put("number", String.valueOf(report.number()));
        values.put("id", Ids.next().toString());
        return Form.of(values);
    }
}
