package id.pulih.indicators.internal.dashboard;

import id.pulih.access.Asker;
import id.pulih.agents.AgentSummary;
import id.pulih.agents.Agents;
import id.pulih.indicators.AgentDuties;
import id.pulih.indicators.Counts;
import id.pulih.indicators.Dimension;
import id.pulih.indicators.Figures;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import id.pulih.indicators.Quiet;
import id.pulih.indicators.Together;
import id.pulih.indicators.internal.dashboard.DashboardPage.Figure;
import id.pulih.indicators.internal.dashboard.DashboardPage.Grid;
import id.pulih.indicators.internal.dashboard.DashboardPage.Help;
import id.pulih.indicators.internal.dashboard.DashboardPage.Row;
import id.pulih.indicators.internal.dashboard.DashboardPage.Trend;
import id.pulih.programmes.ObligationKind;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dashboard of those who serve: their own office, every number as it is. */
@Component
class OfficeBoards {

    private static final int HELP = 10;

    private final Figures figures;
    private final Quiet quiet;
    private final Agents agents;
    private final AgentDuties duties;
    private final Labels labels;

    OfficeBoards(Figures figures, Quiet quiet, Agents agents, AgentDuties duties, Labels labels) {
        this.figures = figures;
        this.quiet = quiet;
        this.agents = agents;
        this.duties = duties;
        this.labels = labels;
    }

    DashboardPage page(Asker asker, Chosen chosen, LocalDate today, int limit, List<Option> places, Ui ui) {
        List<UUID> office = List.of(asker.office());
        List<Period> months = Choosing.twelve(chosen.period(), today);
        var periods = new ArrayList<>(months);
        periods.add(chosen.period());
        periods.add(Period.NOW);
        SortedMap<Period, Counts> series = figures.series(asker, office, periods.stream().distinct().toList());
        var soFar = new SoFar(today);
        Counts counts = soFar.counts(series, chosen.period());
        var grids = new ArrayList<Grid>();
        grids.add(duties(counts, chosen, soFar, ui));
        grids.add(chosen.dimension() == null ? loads(asker, chosen, soFar, ui) : divided(asker, chosen, soFar, ui));
        return new DashboardPage(asker.officeName(), Choosing.words(chosen.period(), ui), true, limit, chosen.wrong(), soFar.note(chosen.period(), ui),
                figures.complete(asker, office), chosen.query(), Choosing.of(chosen, today, Choosing.OFFICE, false, places, ui),
                numbers(counts, series.getOrDefault(Period.NOW, Counts.NONE), chosen, soFar, ui),
                List.of(trend(Subject.COVERAGE, months, series, soFar, ui), trend(Subject.TIMELINESS, months, series, soFar, ui)),
                List.of(), List.of(), grids, help(asker, today, ui));
    }

    private static List<Figure> numbers(Counts counts, Counts now, Chosen chosen, SoFar soFar, Ui ui) {
        return List.of(
                new Figure(ui.t("dashboard.running"), ui.number(now.of(Measure.RUNNING)), ui.t("dashboard.paused", now.of(Measure.PAUSED)),
                        behind(Measure.RUNNING, Period.NOW)),
                figure(Subject.COVERAGE, counts, "#duties", chosen, soFar, ui),
                figure(Subject.TIMELINESS, counts, "#duties", chosen, soFar, ui),
                figure(Subject.STARTED, counts, behind(Measure.STARTED, chosen.period()), chosen, soFar, ui),
                figure(Subject.COMPLETED, counts, behind(Measure.ENDED_COMPLETED, chosen.period()), chosen, soFar, ui),
                new Figure(ui.t("dashboard.subject.uses"), ui.number(Together.uses(counts)), ui.t("dashboard.uses-of", counts.of(Measure.USE_SLIP),
                        counts.of(Measure.USE_LAPSE), counts.of(Measure.USE_RELAPSE), counts.of(Measure.USE_UNGRADED)), "/kejadian"));
    }

    private static Figure figure(Subject subject, Counts counts, String url, Chosen chosen, SoFar soFar, Ui ui) {
        Rate rate = subject.rate(counts);
        return new Figure(ui.t("dashboard.subject." + subject.code()), soFar.text(subject, chosen.period(), rate, ui),
                soFar.detail(subject, chosen.period(), rate, ui), url);
    }

    static String behind(Measure measure, Period period) {
        return "/dasbor/daftar?hitungan=" + measure.ordinal() + "&periode=" + period;
    }

    private static Trend trend(Subject subject, List<Period> months, SortedMap<Period, Counts> series, SoFar soFar, Ui ui) {
        List<Rate> rates = months.stream().map(month -> subject.rate(soFar.counts(series, month))).toList();
        var drawn = new ArrayList<@Nullable Rate>();
        var values = new ArrayList<Option>();
        for (int i = 0; i < months.size(); i++) {
            drawn.add(soFar.open(subject, months.get(i)) ? null : rates.get(i));
            values.add(new Option(Choosing.month(months.get(i), ui), soFar.text(subject, months.get(i), rates.get(i), ui)));
        }
        return new Trend(ui.t("dashboard.subject." + subject.code()), Trends.drawn(drawn, subject), values, null, values.getLast().text());
    }

    /** Each duty with the list of those it was owed. */
    private static Grid duties(Counts counts, Chosen chosen, SoFar soFar, Ui ui) {
        var rows = new ArrayList<Row>();
        for (ObligationKind kind : ObligationKind.values()) {
            Measure.Duty duty = Measure.duty(kind);
            long owed = counts.of(duty.due()) - counts.of(duty.excepted());
            if (counts.of(duty.due()) > 0) {
                rows.add(new Row(ui.t("dashboard.duty." + kind.code()), behind(duty.due(), chosen.period()),
                        List.of(ui.number(owed), ui.number(counts.of(duty.done())), ui.number(owed - counts.of(duty.done())),
                                ui.number(counts.of(duty.excepted())),
                                soFar.text(Subject.COVERAGE, chosen.period(), Rate.share(counts.of(duty.done()), owed), ui),
                                soFar.text(Subject.TIMELINESS, chosen.period(), Rate.share(counts.of(duty.onTime()), owed), ui))));
            }
        }
        return new Grid("duties", ui.t("dashboard.duties"), heads(ui, "duty", "owed", "done", "missing", "excepted", "covered", "in-time"), rows);
    }

    private Grid divided(Asker asker, Chosen chosen, SoFar soFar, Ui ui) {
        Dimension dimension = Objects.requireNonNull(chosen.dimension());
        Map<String, Counts> by = figures.by(asker, List.of(asker.office()), soFar.parts(chosen.period()), dimension);
        Map<String, String> names = labels.of(dimension, by.keySet(), ui);
        List<Row> rows = by.entrySet().stream().map(each -> new Row(names.getOrDefault(each.getKey(), ""), null, shown(each.getValue(), chosen, soFar, ui)))
                .sorted(java.util.Comparator.comparing(Row::name)).toList();
        return new Grid("division", ui.t("dashboard.divided", ui.t("dashboard.by." + dimension.code())), divisionHeads(dimension, ui), rows);
    }

    private static List<String> divisionHeads(Dimension dimension, Ui ui) {
        var heads = new ArrayList<>(List.of(ui.t("dashboard.by." + dimension.code())));
        Arrays.stream(Subject.values()).forEach(each -> heads.add(ui.t("dashboard.subject." + each.code())));
        return heads;
    }

    private static List<String> shown(Counts counts, Chosen chosen, SoFar soFar, Ui ui) {
        return Arrays.stream(Subject.values()).map(subject -> soFar.text(subject, chosen.period(), subject.rate(counts), ui)).toList();
    }

    /** Agents with whom they accompany now and how many that may be. */
    private Grid loads(Asker asker, Chosen chosen, SoFar soFar, Ui ui) {
        Map<String, Counts> by = figures.by(asker, List.of(asker.office()), soFar.parts(chosen.period()), Dimension.AGENT);
        int most = agents.limit(asker);
        List<Row> rows = agents.all(asker).stream().filter(each -> each.endedOn() == null || by.containsKey(each.id().toString()))
                .map(each -> load(each, by.getOrDefault(each.id().toString(), Counts.NONE), most, chosen, soFar, ui)).toList();
        return new Grid("agents", ui.t("dashboard.agents"), heads(ui, "agent", "load", "contacts", "owed", "covered", "in-time"), rows);
    }

    private Row load(AgentSummary agent, Counts all, int most, Chosen chosen, SoFar soFar, Ui ui) {
        Counts counts = duties.of(all);
        return new Row(agent.name(), "/agen/" + agent.id(), List.of(ui.t("dashboard.load-of", agent.activeClients(), most),
                ui.number(counts.of(Measure.CONTACTS_DIRECT)), ui.number(Together.owed(counts)),
                soFar.text(Subject.COVERAGE, chosen.period(), Subject.COVERAGE.rate(counts), ui),
                soFar.text(Subject.TIMELINESS, chosen.period(), Subject.TIMELINESS.rate(counts), ui)));
    }

    private static List<String> heads(Ui ui, String... words) {
        return Arrays.stream(words).map(each -> ui.t("dashboard.head." + each)).toList();
    }

    private List<Help> help(Asker asker, LocalDate today, Ui ui) {
        return quiet.of(asker, today, HELP).stream()
                .map(each -> new Help(each.alias() + " · " + each.caseNumber(),
                        each.lastContact() == null ? ui.t("dashboard.no-contact") : ui.t("dashboard.last-contact", ui.shortDate(each.lastContact())),
                        ui.t("dashboard.days", each.days()), each.days() > 30 ? "bad" : each.days() > 14 ? "warn" : "", "/episode/" + each.episode()))
                .toList();
    }
}
