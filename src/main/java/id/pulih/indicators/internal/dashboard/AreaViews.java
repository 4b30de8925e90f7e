package id.pulih.indicators.internal.dashboard;

import id.pulih.indicators.Cell;
import id.pulih.indicators.Period;
import id.pulih.indicators.internal.dashboard.AreaFigures.Seen;
import id.pulih.indicators.internal.dashboard.DashboardPage.Figure;
import id.pulih.indicators.internal.dashboard.DashboardPage.Grid;
import id.pulih.indicators.internal.dashboard.DashboardPage.Row;
import id.pulih.indicators.internal.dashboard.DashboardPage.Trend;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the numbers of an area: what is hidden is told as hidden wherever it would stand. */
record AreaViews(AreaBoards.Watched watched, Chosen chosen, List<Period> months, Ui ui) {

    private static final List<Subject> FIRST = List.of(Subject.COVERAGE, Subject.TIMELINESS, Subject.COMPLETED, Subject.NOT_RELAPSED, Subject.USES);

    /** In the address of the list of those in a programme now, whom no period divides. */
    static final String NOW = "kini";

    List<Figure> numbers() {
        var all = new ArrayList<Figure>();
        Cell running = watched.figures().running(watched.unit());
        all.add(new Figure(ui.t("dashboard.running"), text(running), running.hidden() ? "" : ui.t("dashboard.today"), "/dasbor/daftar?jumlah=" + NOW + "&" + chosen.query()));
        for (Subject subject : FIRST) {
            Seen seen = seen(subject, watched.unit());
            all.add(new Figure(ui.t("dashboard.subject." + subject.code()), text(subject, watched.unit()),
                    seen.hidden() ? "" : watched.soFar().detail(subject, chosen.period(), seen.rate(), ui), behind(subject)));
        }
        return all;
    }

    /** The offices with their counts. */
    private String behind(Subject subject) {
        return "/dasbor/daftar?" + chosen.of(subject).query();
    }

    List<Trend> trends() {
        return chosen.subject() == Subject.COVERAGE
                ? List.of(trend(Subject.COVERAGE, watched.unit(), title(Subject.COVERAGE)), trend(Subject.TIMELINESS, watched.unit(), title(Subject.TIMELINESS)))
                : List.of(trend(chosen.subject(), watched.unit(), title(chosen.subject())));
    }

    /** Small drawings side by side, those who need help first. */
    List<Trend> multiples(List<Integer> units) {
        return ranked(units).stream().map(unit -> trend(chosen.subject(), unit, name(unit))).toList();
    }

    private Trend trend(Subject subject, int unit, String title) {
        List<Seen> seen = months.stream().map(month -> watched.figures().seen(subject, unit, month)).toList();
        var drawn = new ArrayList<@Nullable Rate>();
        var values = new ArrayList<Option>();
        for (int i = 0; i < months.size(); i++) {
            drawn.add(seen.get(i).hidden() || watched.soFar().open(subject, months.get(i)) ? null : seen.get(i).rate());
            values.add(new Option(Choosing.month(months.get(i), ui), text(subject, months.get(i), seen.get(i))));
        }
        return new Trend(title, Trends.drawn(drawn, subject), values,
                unit == watched.unit() ? null : url(unit), values.getLast().text());
    }

    /** Units with all numbers of the period, those who need help first. */
    Grid compared(List<Integer> units) {
        var heads = new ArrayList<>(List.of(ui.t("dashboard.head.place"), ui.t("dashboard.running")));
        List<Subject> subjects = List.of(Subject.values());
        subjects.forEach(each -> heads.add(title(each)));
        List<Row> rows = ranked(units).stream().map(unit -> {
            var cells = new ArrayList<>(List.of(text(watched.figures().running(unit))));
            subjects.forEach(each -> cells.add(text(each, unit)));
            return new Row(name(unit), url(unit), cells);
        }).toList();
        return new Grid("places", ui.t("dashboard.compared", title(chosen.subject())), heads, rows);
    }

    /** What is hidden says nothing by its place either: those stand at the end, by name. */
    List<Integer> ranked(List<Integer> units) {
        Comparator<Integer> worst = Comparator.comparingDouble(unit -> seen(chosen.subject(), unit).rate().value());
        return units.stream()
                .sorted(Comparator.<Integer, Boolean>comparing(unit -> untold(unit)).thenComparing((one, other) -> untold(one) ? 0
                        : chosen.subject().worseWhenMore() ? worst.compare(other, one) : worst.compare(one, other)).thenComparing(this::name))
                .toList();
    }

    private boolean untold(int unit) {
        Seen seen = seen(chosen.subject(), unit);
        return seen.hidden() || seen.rate().empty();
    }

    Seen seen(Subject subject, int unit) {
        return watched.figures().seen(subject, unit, chosen.period());
    }

    String name(int unit) {
        Area.Unit found = watched.area().units().get(unit);
        return found.itself() ? ui.t("dashboard.itself", found.name()) : found.name();
    }

    /** An office without others below it that is part of a wider unit leads nowhere further. */
    @Nullable String url(int unit) {
        return watched.area().units().get(unit).itself() ? null : chosen.in(watched.area().units().get(unit).office()).by(null).url();
    }

    Area.Unit unit(int unit) {
        return watched.area().units().get(unit);
    }

    String title(Subject subject) {
        return ui.t("dashboard.subject." + subject.code());
    }

    String text(Cell cell) {
        return cell.hidden() ? DashboardPage.HIDDEN : ui.number(cell.value());
    }

    String text(Subject subject, int unit) {
        return text(subject, chosen.period(), seen(subject, unit));
    }

    private String text(Subject subject, Period period, Seen seen) {
        return seen.hidden() ? DashboardPage.HIDDEN : watched.soFar().text(subject, period, seen.rate(), ui);
    }

    static String text(@Nullable Seen seen, Ui ui) {
        return seen == null || seen.hidden() ? DashboardPage.HIDDEN : seen.rate().text(ui);
    }
}
