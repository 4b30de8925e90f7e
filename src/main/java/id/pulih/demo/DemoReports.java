package id.pulih.demo;

import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.indicators.Period;
import id.pulih.reports.MonthlyBatch;
import id.pulih.reports.MonthlyBatch.Month;
import id.pulih.reports.QuarterlyBatch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The monthly reports of the two regency offices for the two months before the demo's day, one office in time and one late;
 * and the quarterly report of one office and of its province for the quarter that ended last.
 */
@Component
class DemoReports {

    private static final int IN_TIME = 6;
    private static final int LATE = 9;

    private final Askers askers;
    private final MonthlyBatch reports;
    private final QuarterlyBatch quarters;

    DemoReports(Askers askers, MonthlyBatch reports, QuarterlyBatch quarters) {
        this.askers = askers;
        this.reports = reports;
        this.quarters = quarters;
    }

    /** A month whose days of handing in lie ahead is left to whoever looks at the demo. */
    void enter(LocalDate today) {
        Period quarter = Period.of(Period.Kind.QUARTER, today).previous();
        quarters.finish(person("dewi"), person("andi"), quarter);
        quarters.finish(person("made"), person("made"), quarter);
        for (int back : List.of(2, 1)) {
            LocalDate month = today.withDayOfMonth(1).minusMonths(back);
            if (today.isBefore(month.plusMonths(1).withDayOfMonth(LATE).plusDays(2))) {
                return;
            }
            reports.enter(new Month(person("dewi"), person("siti"), person("made"), month, IN_TIME,
                    Map.of("duties", "Hujan menghambat kunjungan ke dua desa pesisir.", "network", "Puskesmas menerima semua rujukan.")));
            reports.enter(new Month(person("bagus"), person("hartono"), null, month, LATE,
                    Map.of("agents", "Dua agen baru mulai mendampingi bulan ini.")));
        }
    }

    private Asker person(String username) {
        return askers.of(Cast.person(username).id()).orElseThrow();
    }
}
