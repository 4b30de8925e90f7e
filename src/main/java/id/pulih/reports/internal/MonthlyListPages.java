package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.Work;
import id.pulih.reports.MonthlyPolicy;
import id.pulih.reports.Punctuality;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The own reports month by month, and for those above months by offices, with punctuality at every tier. */
@RestController
class MonthlyListPages {

    private static final int MONTHS = 12;
    private static final int MATRIX = 6;
    private static final int OFFICES = 40;

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Clock clock;
    private final Offices offices;
    private final Punctuality punctuality;

    MonthlyListPages(Asking asking, Pages pages, Work work, Clock clock, Offices offices, Punctuality punctuality) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.clock = clock;
        this.offices = offices;
        this.punctuality = punctuality;
    }

    /** @param before the month before which the own list goes on @param after the office after which the matrix goes on */
    @GetMapping("/laporan-bulanan")
    ResponseEntity<byte[]> list(@RequestParam(name = "sebelum", defaultValue = "") String before,
            @RequestParam(name = "kantor", required = false) @Nullable UUID after) {
        Asker asker = asking.now();
        LocalDate current = LocalDate.now(clock.withZone(asker.zone())).withDayOfMonth(1);
        LocalDate last = MonthlyMonths.parse(before).map(month -> month.minusMonths(1)).filter(month -> month.isBefore(current) && !month.isBefore(MonthlyMonths.FIRST)).orElse(current);
        boolean readable = before.isEmpty() || MonthlyMonths.parse(before).isPresent();
        PeriodLost lost = readable ? null : PeriodLost.month(before, current, "/laporan-bulanan?sebelum=", "/laporan-bulanan");
        return work.read(asker.reach("reports"), () -> pages.show("monthly/reports.jte", page(asker, last, current, after, pages.ui()).lost(lost)));
    }

    private MonthlyReportsPage page(Asker asker, LocalDate last, LocalDate current, @Nullable UUID after, Ui ui) {
        boolean writes = MonthlyPolicy.mayWrite(asker, asker.office()) && MonthlyPolicy.reports(offices.get(asker.office()));
        LocalDate from = last.minusMonths(MONTHS - 1).isBefore(MonthlyMonths.FIRST) ? MonthlyMonths.FIRST : last.minusMonths(MONTHS - 1);
        List<MonthlyReportsPage.Line> own = !writes ? List.of() : punctuality.of(asker, List.of(asker.office()), from, last).stream()
                .sorted(Comparator.comparing(Punctuality.Line::month).reversed())
                .map(each -> own(each, ui)).toList();
        List<Office> below = below(asker);
        int start = after == null ? 0 : 1 + below.stream().map(Office::id).toList().indexOf(after);
        List<Office> shown = below.stream().skip(start).limit(OFFICES).toList();
        boolean more = below.size() > start + shown.size();
        return new MonthlyReportsPage(writes, own, writes && from.isAfter(MonthlyMonths.FIRST) ? "/laporan-bulanan?sebelum=" + MonthlyMonths.text(from) : null,
                months(current).map(month -> MonthlyMonths.shortName(month, ui)).toList(), matrix(asker, shown, current, ui),
                more ? "/laporan-bulanan?kantor=" + shown.getLast().id() : null, !below.isEmpty(), null);
    }

    private List<Office> below(Asker asker) {
        List<UUID> ids = MonthlyPolicy.officesBelow(asker);
        return ids.isEmpty() ? List.of() : offices.all().stream().filter(office -> ids.contains(office.id()) && MonthlyPolicy.reports(office))
                .sorted(Comparator.comparing(Office::name).thenComparing(Office::id)).toList();
    }

    private static Stream<LocalDate> months(LocalDate current) {
        return Stream.iterate(current.minusMonths(MATRIX), month -> month.plusMonths(1)).limit(MATRIX);
    }

    private List<MonthlyReportsPage.OfficeRow> matrix(Asker asker, List<Office> shown, LocalDate current, Ui ui) {
        if (shown.isEmpty()) {
            return List.of();
        }
        List<Punctuality.Line> lines = punctuality.of(asker, shown.stream().map(Office::id).toList(), current.minusMonths(MATRIX), current.minusMonths(1));
        return shown.stream().map(office -> new MonthlyReportsPage.OfficeRow(office.name(),
                lines.stream().filter(line -> line.office().equals(office.id())).map(line -> cell(line, ui)).toList())).toList();
    }

    private static MonthlyReportsPage.Line own(Punctuality.Line line, Ui ui) {
        return new MonthlyReportsPage.Line(MonthlyMonths.name(line.month(), ui), MonthlyMonths.text(line.month()),
                line.report() == null ? "" : "/laporan-bulanan/" + line.report(), ui.t("monthly.state." + line.state()), MonthlyViews.tone(line.state()),
                line.revision(), tiers(line, ui), "/rapor?bulan=" + MonthlyMonths.text(line.month()));
    }

    /** Above, nobody reads what was not signed. */
    private static MonthlyReportsPage.Cell cell(Punctuality.Line line, Ui ui) {
        String rapor = line.revision() == 0 ? "" : ui.t("monthly.rapor-shares", line.onTime(), line.late(), line.missing());
        return new MonthlyReportsPage.Cell(MonthlyMonths.shortName(line.month(), ui), line.report() == null ? "" : "/laporan-bulanan/" + line.report(),
                ui.t("monthly.state." + line.state()), tiers(line, ui), rapor);
    }

    private static List<MonthlyReportsPage.Tier> tiers(Punctuality.Line line, Ui ui) {
        if (line.handedIn() == Punctuality.Mark.NOT_OWED) {
            return List.of(new MonthlyReportsPage.Tier("", ui.t("monthly.mark.not-owed"), ""));
        }
        return List.of(tier("officer", line.handedIn(), ui), tier("head", line.signed(), ui), tier("province", line.received(), ui));
    }

    private static MonthlyReportsPage.Tier tier(String tier, Punctuality.Mark mark, Ui ui) {
        String tone = switch (mark) {
            case ON_TIME -> "good";
            case LATE -> "warn";
            case MISSING -> "bad";
            case WAITING, NOT_OWED -> "";
        };
        return new MonthlyReportsPage.Tier(ui.t("monthly.tier." + tier), ui.t("monthly.mark." + mark.code()), tone);
    }
}
