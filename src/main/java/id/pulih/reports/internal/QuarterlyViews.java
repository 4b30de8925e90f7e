package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.indicators.Period;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.ProblemException;
import id.pulih.reports.QuarterlyPolicy;
import id.pulih.reports.internal.QuarterlyFrozen.Part;
import id.pulih.reports.internal.QuarterlyOutline.Heading;
import id.pulih.reports.internal.QuarterlyView.Line;
import id.pulih.reports.internal.QuarterlyView.PartLine;
import id.pulih.reports.internal.QuarterlyView.Section;
import id.pulih.ui.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a report together for one reader. Joins the caller's transaction. */
@Component
class QuarterlyViews {

    private final QuarterlyOutline outline;
    private final QuarterlyRows rows;
    private final QuarterlyTexts texts;
    private final Offices offices;
    private final Sources sources;

    QuarterlyViews(QuarterlyOutline outline, QuarterlyRows rows, QuarterlyTexts texts, Offices offices, Sources sources) {
        this.outline = outline;
        this.rows = rows;
        this.texts = texts;
        this.offices = offices;
        this.sources = sources;
    }

    /** Where numbers and notes come from. */
    @Component
    record Sources(QuarterlyLive live, QuarterlyFrozen frozen, QuarterlySight sight, QuarterlyNotes notes, DutiesAhead ahead) {

        /** Only a draft tells: what was signed is over. */
        long ahead(Asker asker, QuarterlyReport report, int revision) {
            return revision == 0 ? ahead.of(asker, report.quarter().from(), report.quarter().to()) : 0;
        }

        List<Part> parts(Asker asker, QuarterlyReport report, int revision) {
            return revision == 0 ? live.parts(asker, report.office(), report.quarter()) : frozen.parts(report, revision);
        }

        QuarterlyCounts counts(Asker asker, QuarterlyReport report, int revision, List<Part> parts) {
            return revision == 0 ? live.counts(report.office(), report.quarter(), parts) : frozen.counts(report, revision);
        }
    }

    /** Turns numbers into what this reader may see of them. */
    private record Glass(Ui ui, boolean inside, UUID office, QuarterlySight.Hidden hidden) {

        String total(UUID of, QuarterlyNumber number) {
            return hidden.hides(of, number) ? ui.t("quarterly.hidden") : number.said(ui);
        }
    }

    /**
     * @param revision a signed one, or 0 for the newest signed one of an office below and the present state of the own
     * @throws ProblemException not-found
     */
    QuarterlyView of(Asker asker, Ui ui, UUID id, int revision) {
        QuarterlyReport report = rows.need(asker, id);
        boolean own = report.office().equals(asker.office());
        if (revision > report.revision() || revision < 0) {
            throw ProblemException.notFound().get();
        }
        return of(asker, ui, report, revision > 0 ? revision : own && !report.signed() ? 0 : report.revision());
    }

    private QuarterlyView of(Asker asker, Ui ui, QuarterlyReport report, int revision) {
        List<Part> parts = sources.parts(asker, report, revision);
        var glass = new Glass(ui, QuarterlyPolicy.mayOpenLists(asker, report.office()), report.office(), sources.sight().of(asker, report, parts));
        QuarterlyCounts counts = sources.counts(asker, report, revision, parts);
        Map<UUID, Office> all = offices.all().stream().collect(Collectors.toMap(Office::id, each -> each));
        String name = Objects.requireNonNull(all.get(report.office())).name();
        List<PartLine> lines = lines(asker, glass, all, parts, report.quarter());
        return new QuarterlyView(report, name, revision, glass.inside(), sections(asker, glass, report, revision, new Filling(name, counts, !parts.isEmpty())),
                lines, missing(all, report, parts), sources.ahead(asker, report, revision));
    }

    /** What stands in the places of a text. */
    private record Filling(String office, QuarterlyCounts counts, boolean compiled) {

        QuarterlyNumber total(QuarterlyBound bound) {
            return bound.in(counts::total, compiled);
        }
    }

    private List<Section> sections(Asker asker, Glass glass, QuarterlyReport report, int revision, Filling filling) {
        Map<String, QuarterlyTexts.Text> written = revision == 0 ? texts.newest(report) : texts.of(report, revision);
        Period quarter = report.quarter();
        List<QuarterlyNotes.Note> notes = glass.inside() ? sources.notes().of(asker, quarter.from(), quarter.to()) : List.of();
        var sections = new ArrayList<Section>();
        for (Heading heading : outline.headings()) {
            var text = Objects.requireNonNull(written.get(heading.code()));
            List<Line> numbers = outline.numbers(heading).stream().map(bound -> line(glass, report, filling, bound)).toList();
            sections.add(new Section(sections.size() + 1, heading.code(), heading.clause(), text.version(), text.text(),
                    QuarterlyFill.filled(text.text(), place(glass, report, filling)::apply), numbers,
                    notes.stream().filter(note -> belongs(heading.code(), note.tag())).toList()));
        }
        return sections;
    }

    private static boolean belongs(String heading, String tag) {
        return heading.equals(tag.equals("recommendation") ? "recommendations" : "factors");
    }

    private Function<String, String> place(Glass glass, QuarterlyReport report, Filling filling) {
        return place -> switch (place) {
            case "kantor" -> filling.office();
            case "triwulan" -> List.of("I", "II", "III", "IV").get((report.day().getMonthValue() - 1) / 3);
            case "tahun" -> String.valueOf(report.day().getYear());
            default -> glass.total(report.office(), filling.total(outline.number(place)));
        };
    }

    private static Line line(Glass glass, QuarterlyReport report, Filling filling, QuarterlyBound bound) {
        String own = filling.compiled() && glass.inside() ? bound.in(filling.counts()::own, false).said(glass.ui()) : null;
        QuarterlyNumber total = filling.total(bound);
        return new Line(bound.name(), own, glass.total(report.office(), total), glass.hidden().hides(report.office(), total) ? null : total);
    }

    private List<PartLine> lines(Asker asker, Glass glass, Map<UUID, Office> all, List<Part> parts, Period quarter) {
        Map<UUID, Map<String, Long>> totals = sources.frozen().totals(parts);
        Map<UUID, Integer> newest = rows.of(parts.stream().map(Part::office).toList(), quarter).stream()
                .collect(Collectors.toMap(QuarterlyReport::office, QuarterlyReport::revision));
        return parts.stream()
                .map(part -> new PartLine(part.office(), Objects.requireNonNull(all.get(part.office())).name(),
                        QuarterlyPolicy.mayRead(asker, part.office()) ? "/laporan-triwulan/" + part.report() : null, part.revision(),
                        newest.getOrDefault(part.office(), part.revision()), outline.numbers().stream()
                                .map(bound -> glass.total(part.office(), bound.in(measure -> totals.getOrDefault(part.office(), Map.of())
                                        .getOrDefault(measure, 0L), true)))
                                .toList()))
                .sorted(Comparator.comparing(PartLine::name))
                .toList();
    }

    private static List<String> missing(Map<UUID, Office> all, QuarterlyReport report, List<Part> parts) {
        var taken = parts.stream().map(Part::office).collect(Collectors.toSet());
        return all.values().stream().filter(each -> report.office().equals(each.parentId()) && !taken.contains(each.id())).map(Office::name).sorted().toList();
    }
}
