package id.pulih.indicators.internal.dashboard;

import id.pulih.access.Asker;
import id.pulih.indicators.Counts;
import id.pulih.indicators.Dimension;
import id.pulih.indicators.Figures;
import id.pulih.indicators.Period;
import id.pulih.indicators.Sight;
import id.pulih.indicators.Told;
import id.pulih.indicators.internal.Recent;
import id.pulih.indicators.internal.dashboard.DashboardPage.Grid;
import id.pulih.indicators.internal.dashboard.DashboardPage.Row;
import id.pulih.offices.Offices;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The dashboard of those above: provinces and offices compared, small numbers hidden, never people. */
@Component
class AreaBoards {

    private static final int KEPT = 12;

    private final Figures figures;
    private final Offices offices;
    private final Labels labels;
    private final Sight sight;
    private final Map<Told, Recent<Looked, DashboardPage>> pages = Collections.synchronizedMap(new WeakHashMap<>());

    AreaBoards(Figures figures, Offices offices, Labels labels, Sight sight) {
        this.figures = figures;
        this.offices = offices;
        this.labels = labels;
        this.sight = sight;
    }

    /** What somebody above sees: the area, its numbers, and the unit looked at. */
    record Watched(Area area, AreaFigures figures, int unit, SoFar soFar, int limit) {}

    /** All that a page depends on beside the figures and offices: an answer is for those only who may see the same. */
    private record Looked(DashboardPolicy.Rights rights, Locale locale, LocalDate today, Chosen chosen) {}

    /** @throws ProblemException not-found for an office that is not watched */
    Watched watched(Asker asker, Chosen chosen, LocalDate today) {
        return watched(asker, chosen, today, told(asker, chosen, today));
    }

    private Told told(Asker asker, Chosen chosen, LocalDate today) {
        return sight.told(asker, Stream.concat(years(chosen, today).stream().map(Period::year), Stream.of(Period.NOW)).toList());
    }

    private static List<Integer> years(Chosen chosen, LocalDate today) {
        return Stream.concat(Choosing.twelve(chosen.period(), today).stream(), Stream.of(chosen.period())).map(each -> each.from().getYear()).distinct().toList();
    }

    private Watched watched(Asker asker, Chosen chosen, LocalDate today, Told told) {
        Area area = Area.of(offices.all(), DashboardPolicy.watched(asker));
        int unit = chosen.office() == null || chosen.isArea() ? 0 : area.place(chosen.office()).orElseThrow(ProblemException.notFound());
        var soFar = new SoFar(today);
        return new Watched(area, new AreaFigures(area, told, years(chosen, today), soFar), unit, soFar, told.small().below());
    }

    /** The last page while nothing changed ({@link Sight}); what is divided has names of its own that do change. */
    DashboardPage page(Asker asker, Chosen chosen, LocalDate today, List<Option> places, Ui ui) {
        Told told = told(asker, chosen, today);
        if (chosen.dimension() != null) {
            return page(asker, chosen, watched(asker, chosen, today, told), today, places, ui);
        }
        var looked = new Looked(DashboardPolicy.rights(asker), ui.locale(), today, chosen);
        Recent<Looked, DashboardPage> recent = pages.computeIfAbsent(told, each -> new Recent<>(KEPT));
        DashboardPage known = recent.get(looked);
        return known != null ? known : recent.keep(looked, page(asker, chosen, watched(asker, chosen, today, told), today, places, ui));
    }

    private DashboardPage page(Asker asker, Chosen chosen, Watched watched, LocalDate today, List<Option> places, Ui ui) {
        var views = new AreaViews(watched, chosen, Choosing.twelve(chosen.period(), today), ui);
        boolean whole = watched.unit() == 0;
        List<Integer> below = watched.area().below(watched.unit());
        var grids = new ArrayList<Grid>();
        if (!below.isEmpty()) {
            grids.add(views.compared(below));
        }
        if (whole && chosen.dimension() != null) {
            grids.add(divided(asker, chosen, chosen.dimension(), watched, ui));
        }
        return new DashboardPage(whole ? ui.t(DashboardPolicy.isNation(asker) ? "dashboard.nation" : "dashboard.area") : watched.area().units().get(watched.unit()).name(),
                Choosing.words(chosen.period(), ui), false, watched.limit(), chosen.wrong(), watched.soFar().note(chosen.period(), ui),
                figures.complete(asker, watched.area().units().getFirst().offices()), chosen.query(),
                Choosing.of(chosen, today, whole ? Choosing.ABOVE : List.of(), true, places, ui), views.numbers(), views.trends(),
                whole && DashboardPolicy.isNation(asker) ? Tiles.of(below, views) : List.of(), views.multiples(below), grids, List.of());
    }

    /** By the year, whatever period is looked at. */
    private Grid divided(Asker asker, Chosen chosen, Dimension dimension, Watched watched, Ui ui) {
        int year = chosen.period().from().getYear();
        Map<String, Counts> found = figures.by(asker, watched.area().units().getFirst().offices(), watched.soFar().parts(Period.year(year)), dimension);
        SequencedMap<String, Counts> by = new LinkedHashMap<>(found);
        Map<String, String> names = labels.of(dimension, by.keySet(), ui);
        List<Subject> subjects = List.of(Subject.values());
        var heads = new ArrayList<>(List.of(ui.t("dashboard.by." + dimension.code())));
        subjects.forEach(each -> heads.add(ui.t("dashboard.subject." + each.code())));
        var rows = new ArrayList<Row>();
        watched.figures().divided(by, year, subjects).forEach((value, seen) -> rows.add(new Row(names.getOrDefault(value, ""), null,
                subjects.stream().map(each -> AreaViews.text(seen.get(each), ui)).toList())));
        rows.sort(Comparator.comparing(Row::name));
        return new Grid("division", ui.t("dashboard.divided-year", ui.t("dashboard.by." + dimension.code()), Integer.toString(year)), heads, rows);
    }
}
