package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.indicators.Period;
import id.pulih.offices.Office;
import id.pulih.offices.OfficeRules;
import id.pulih.offices.Offices;
import id.pulih.platform.Work;
import id.pulih.reports.QuarterlyPolicy;
import id.pulih.reports.internal.QuarterlyListPage.Row;
import id.pulih.rules.RuleIds;
import id.pulih.ui.Form;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which reports there are and which are due (K8), for the own office and those below it. */
@Component
class QuarterlyBoard {

    private static final int QUARTERS = 6;

    /** How many an office may begin that has no older programme: two years, for what is written late. */
    private static final int OPEN = 8;

    private final Work work;
    private final Clock clock;
    private final OfficeRules rules;
    private final Offices offices;
    private final QuarterlyRows rows;

    QuarterlyBoard(Work work, Clock clock, OfficeRules rules, Offices offices, QuarterlyRows rows) {
        this.work = work;
        this.clock = clock;
        this.rules = rules;
        this.offices = offices;
        this.rows = rows;
    }

    LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    Period present(Asker asker) {
        return Period.of(Period.Kind.QUARTER, today(asker));
    }

    /** Whether a report of the quarter can be begun: it is one of those that are open, or there is something to report of it. */
    boolean opens(Asker asker, Period quarter) {
        if (quarter.from().isAfter(today(asker)) || quarter.from().isBefore(MonthlyMonths.FIRST)) {
            return false;
        }
        return !quarter.from().isBefore(first(asker).from()) || work.read(asker.reach("reports"), () -> rows.counted(asker.offices(), quarter));
    }

    /** The first quarter that can be begun: that of the first programme, or of two years. */
    Period first(Asker asker) {
        Period listed = present(asker).last(OPEN).getFirst();
        LocalDate begun = work.read(asker.reach("reports"), () -> rows.begun(asker.offices()));
        if (begun == null || !begun.isBefore(listed.from())) {
            return listed;
        }
        return Period.of(Period.Kind.QUARTER, begun.isBefore(MonthlyMonths.FIRST) ? MonthlyMonths.FIRST : begun);
    }

    /** @param asked a quarter as it was typed; what is none stands for the one that ended last */
    QuarterlyListPage page(Asker asker, String asked, Form form) {
        List<Period> quarters = present(asker).last(QUARTERS).reversed();
        Period quarter = quarters.stream().filter(each -> each.toString().equals(asked)).findFirst().orElse(present(asker).previous());
        PeriodLost lost = asked.isEmpty() || quarter.toString().equals(asked) ? null : PeriodLost.quarter(asked, quarters, "/laporan-triwulan");
        return work.read(asker.reach("reports"), () -> {
            int due = rules.integer(asker.office(), RuleIds.REPORT_QUARTERLY_DUE_DAY, today(asker));
            return new QuarterlyListPage(own(asker, quarters, due), below(asker, quarter, due), quarter.toString(),
                    quarters.stream().map(Period::toString).toList(), QuarterlyPolicy.mayWrite(asker, asker.office()), form, lost);
        });
    }

    private List<Row> own(Asker asker, List<Period> quarters, int due) {
        if (!QuarterlyPolicy.mayWrite(asker, asker.office())) {
            return List.of();
        }
        LocalDate since = quarters.getLast().from();
        Map<LocalDate, QuarterlyReport> there = rows.own(asker, since).stream().collect(Collectors.toMap(QuarterlyReport::day, each -> each));
        Map<UUID, Instant> signed = rows.signedFirst(List.of(asker.office()), since);
        LocalDate begun = rows.begun(asker.offices());
        return quarters.stream().map(quarter -> row(asker, quarter, quarter.toString(), there.get(quarter.from()), signed, due, begun)).toList();
    }

    private List<Row> below(Asker asker, Period quarter, int due) {
        List<Office> lower = offices.all().stream().filter(each -> asker.below().contains(each.id()) && QuarterlyPolicy.mayRead(asker, each.id()))
                .filter(each -> !each.kind().equals("clinic")).toList();
        List<UUID> ids = lower.stream().map(Office::id).toList();
        Map<UUID, QuarterlyReport> there = rows.of(ids, quarter).stream().filter(each -> each.revision() > 0)
                .collect(Collectors.toMap(QuarterlyReport::office, each -> each));
        Map<UUID, Instant> signed = rows.signedFirst(ids, quarter.from());
        return lower.stream().map(each -> row(asker, quarter, each.name(), there.get(each.id()), signed, due, rows.begun(withBelow(asker, each.id())))).toList();
    }

    /** The office and those directly below it that the asker reaches. */
    private List<UUID> withBelow(Asker asker, UUID office) {
        return offices.all().stream().filter(each -> each.id().equals(office) || office.equals(each.parentId())).map(Office::id)
                .filter(asker.below()::contains).toList();
    }

    private Row row(Asker asker, Period quarter, String name, @Nullable QuarterlyReport report, Map<UUID, Instant> signed, int day,
            @Nullable LocalDate begun) {
        LocalDate due = quarter.to().plusDays(1).withDayOfMonth(day);
        boolean running = !quarter.to().isBefore(today(asker));
        if (report == null && !running && (begun == null || begun.isAfter(quarter.to()))) {
            return new Row(name, null, QuarterlyListPage.EARLY, "", 0, null, due);
        }
        if (report == null) {
            boolean late = today(asker).isAfter(due);
            return new Row(name, null, late ? "overdue" : "none", late ? "bad" : "", 0, null, due);
        }
        Instant first = signed.get(report.id());
        String tone = report.signed() ? "good" : "warn";
        return new Row(name, report.url(), report.state(), tone, report.revision(), first == null ? null : LocalDate.ofInstant(first, asker.zone()), due);
    }
}
