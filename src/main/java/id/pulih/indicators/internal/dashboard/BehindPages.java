package id.pulih.indicators.internal.dashboard;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.audit.Audit;
import id.pulih.indicators.Figures;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import id.pulih.indicators.internal.dashboard.BehindQueries.Found;
import id.pulih.indicators.internal.dashboard.DashboardPage.Grid;
import id.pulih.indicators.internal.dashboard.DashboardPage.Row;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.programmes.ObligationKind;
import id.pulih.ui.Option;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands behind a number: clients for those who serve them, offices with counts for those above, never people. */
@RestController
class BehindPages {

    private static final int SHOWN = 50;

    private final Asking asking;
    private final Pages pages;
    private final Boards boards;
    private final Behind behind;

    BehindPages(Asking asking, Pages pages, Boards boards, Behind behind) {
        this.asking = asking;
        this.pages = pages;
        this.boards = boards;
        this.behind = behind;
    }

    /** Where the list of clients comes from. */
    @Component
    record Behind(Work work, Figures figures, BehindQueries queries, Audit audit) {}

    @GetMapping("/dasbor/daftar")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        Ui ui = pages.ui();
        boolean above = input.typed("hitungan").isEmpty() && DashboardPolicy.watches(asker);
        return pages.show("dashboard/behind.jte", above ? offices(asker, input, ui) : clients(asker, wanted(input, boards.today(asker)), input.typed("setelah"), ui));
    }

    /** @param missing whether only duties that are not done are counted */
    private record Wanted(Measure measure, Period period, boolean missing, SoFar soFar) {

        /** Duties refused or impossible are asked of nobody: the list adds up to what is owed. */
        List<Measure> less() {
            return duty(measure).map(Measure::duty).map(duty -> missing ? List.of(duty.excepted(), duty.done()) : List.of(duty.excepted())).orElse(List.of());
        }

        String url(boolean others) {
            return OfficeBoards.behind(measure, period) + (others ? "&belum=ya" : "");
        }

        @Nullable Option other(Ui ui) {
            return duty(measure).isEmpty() ? null : new Option(url(!missing), ui.t(missing ? "dashboard.list-all" : "dashboard.list-missing"));
        }
    }

    /** @throws ProblemException not-found for a number that is none */
    private static Wanted wanted(Input input, LocalDate today) {
        Measure measure = input.typed("hitungan").isEmpty() ? Measure.RUNNING : numbered(input.typed("hitungan")).orElseThrow(ProblemException.notFound());
        Period period = measure.kind() == Measure.Kind.STOCK ? Period.NOW : Period.parse(input.typed("periode")).orElseThrow(ProblemException.notFound());
        return new Wanted(measure, period, duty(measure).isPresent() && !input.typed("belum").isEmpty(), new SoFar(today));
    }

    /** @throws ProblemException not-found for whoever serves nobody */
    private BehindPage clients(Asker asker, Wanted wanted, String after, Ui ui) {
        return behind.work().write(asker.own("figures"), () -> {
            var numbers = behind.figures().behind(asker, wanted.soFar().parts(wanted.period()), wanted.measure(), wanted.less());
            List<UUID> rest = numbers.sequencedKeySet().stream().filter(each -> each.toString().compareTo(after) > 0).toList();
            behind.audit().record(asker, "figure-list-opened", "office", asker.office(), "measure=" + wanted.measure().code() + " period=" + wanted.period());
            List<Found> found = behind.queries().named(asker, rest.stream().limit(SHOWN).toList());
            String next = rest.size() <= SHOWN ? null : wanted.url(wanted.missing()) + "&setelah=" + rest.get(SHOWN - 1);
            long total = numbers.values().stream().mapToLong(each -> each).sum();
            return new BehindPage(title(wanted, ui), Choosing.words(wanted.period(), ui),
                    found.stream().map(each -> line(each, ui.number(numbers.get(each.id())), ui)).toList(),
                    ui.t("dashboard.list-total", ui.number(total), ui.number(numbers.size())), wanted.other(ui), null, 0, next,
                    wanted.period().equals(Period.NOW) ? "/dasbor" : "/dasbor?periode=" + wanted.period());
        });
    }

    private static String title(Wanted wanted, Ui ui) {
        String words = words(wanted.measure(), ui);
        return ui.t("dashboard.behind", wanted.missing() ? ui.t("dashboard.missing-of", words) : words);
    }

    /** By its place, for the names of some measures would tell from the address what this system is for. */
    private static Optional<Measure> numbered(String place) {
        return Arrays.stream(Measure.values()).filter(each -> String.valueOf(each.ordinal()).equals(place)).filter(BehindPages::listed).findFirst();
    }

    /** The numbers that a dashboard leads to. */
    private static boolean listed(Measure measure) {
        return Set.of(Measure.RUNNING, Measure.STARTED, Measure.ENDED_COMPLETED).contains(measure) || duty(measure).isPresent();
    }

    private static Optional<ObligationKind> duty(Measure measure) {
        return Arrays.stream(ObligationKind.values()).filter(each -> Measure.duty(each).due() == measure).findFirst();
    }

    private static String words(Measure measure, Ui ui) {
        return duty(measure).map(each -> ui.t("dashboard.duty." + each.code()))
                .orElseGet(() -> ui.t(measure == Measure.RUNNING ? "dashboard.running" : measure == Measure.STARTED ? "dashboard.subject.started" : "dashboard.subject.completed"));
    }

    private static BehindPage.Line line(Found found, String number, Ui ui) {
        return new BehindPage.Line(found.alias() + " · " + found.caseNumber(), ui.t("dashboard.begun", ui.date(found.startsOn())), number, "/episode/" + found.id());
    }

    private BehindPage offices(Asker asker, Input input, Ui ui) {
        Chosen chosen = boards.chosen(asker, input);
        AreaBoards.Watched watched = boards.watched(asker, chosen);
        var views = new AreaViews(watched, chosen, boards.months(asker, chosen), ui);
        boolean now = input.typed("jumlah").equals(AreaViews.NOW);
        List<Integer> offices = offices(watched.area(), watched.unit());
        // By name: the order of those in a programme now would tell what is hidden.
        List<Integer> all = now ? offices.stream().sorted(Comparator.comparing(views::name)).toList() : views.ranked(offices);
        List<Integer> shown = all.stream().skip(place(all, watched.area(), input.typed("setelah"))).limit(SHOWN).toList();
        String title = now ? ui.t("dashboard.running") : views.title(chosen.subject());
        List<Row> rows = shown.stream().map(unit -> new Row(views.name(unit), views.url(unit),
                List.of(now ? views.text(watched.figures().running(unit)) : views.text(chosen.subject(), unit)))).toList();
        String next = shown.isEmpty() || shown.getLast().equals(all.getLast()) ? null
                : "/dasbor/daftar?" + (now ? "jumlah=" + AreaViews.NOW + "&" : "") + chosen.query() + "&setelah=" + watched.area().units().get(shown.getLast()).office();
        return new BehindPage(ui.t("dashboard.behind", title), Choosing.words(now ? Period.NOW : chosen.period(), ui), List.of(), "", null,
                new Grid("places", title, List.of(ui.t("dashboard.head.place"), title), rows), boards.limit(asker), next, chosen.url());
    }

    /** Those without others below them, that is single offices. */
    private static List<Integer> offices(Area area, int unit) {
        List<Integer> below = area.below(unit);
        if (below.isEmpty()) {
            return List.of(unit);
        }
        var all = new ArrayList<Integer>();
        below.forEach(each -> all.addAll(offices(area, each)));
        return all;
    }

    private static int place(List<Integer> all, Area area, String after) {
        return IntStream.range(0, all.size()).filter(each -> String.valueOf(area.units().get(all.get(each)).office()).equals(after))
                .map(each -> each + 1).findFirst().orElse(0);
    }
}
