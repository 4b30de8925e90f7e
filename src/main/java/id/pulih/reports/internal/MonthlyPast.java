package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.reports.MonthlyBatch.Month;
import id.pulih.reports.MonthlyPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Does again what was done about a past month, step by step. Joins the caller's work. */
@Component
public class MonthlyPast {

    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final MonthlyRows rows;
    private final MonthlyStore store;
    private final MonthlyCounting counting;
    private final RaporRows rapors;
    private final RaporStore rapor;

    MonthlyPast(MonthlyRows rows, MonthlyStore store, MonthlyCounting counting, RaporRows rapors, RaporStore rapor) {
        this.rows = rows;
        this.store = store;
        this.counting = counting;
        this.rapors = rapors;
        this.rapor = rapor;
    }

    /** The Rapor accepted, words written, handed in, signed. */
    public void signed(Month month) {
        Asker officer = month.officer();
        LocalDate handed = month.month().plusMonths(1).withDayOfMonth(month.day());
        MonthlyReport report = report(officer, store.at(moment(officer, handed, -1)).open(officer, month.month()));
        if (report.number() > 0) {
            return;
        }
        for (RaporLine line : rapors.all(officer.office(), month.month())) {
            if (line.last() == null && line.entries() > 0) {
                var input = Input.of(Map.of());
                var act = new RaporStore.Act(Ids.next(), month.month(), RaporStep.ACCEPTED, line.number(), handed.minusDays(3), null);
                rapor.at(moment(officer, handed, -2)).act(officer, line, act, input);
            }
        }
        store.at(moment(officer, handed, 0)).write(officer, report, 0, month.words(), Input.of(Map.of("id", Ids.next().toString())));
        store.at(moment(officer, handed, 0)).append(officer, report(officer, report.id()), MonthlyStep.SUBMITTED, null);
        int revision = store.at(moment(officer, handed, 1)).append(month.head(), report(officer, report.id()), MonthlyStep.SIGNED, null);
        store.freeze(report, revision, counting.freeze(officer, officer.office(), month.month(), handed.plusDays(1)));
    }

    /** The province has seen it. */
    public void received(Month month, Asker province) {
        UUID id = rows.of(month.officer().office(), month.month()).orElseThrow();
        MonthlyReport report = rows.get(MonthlyPolicy.officesBelow(province), id);
        if (report.last() == MonthlyStep.SIGNED) {
            LocalDate handed = month.month().plusMonths(1).withDayOfMonth(month.day());
            store.at(moment(month.officer(), handed, 2)).append(province, report, MonthlyStep.RECEIVED, null);
        }
    }

    private MonthlyReport report(Asker asker, UUID id) {
        return rows.get(List.of(asker.office()), id);
    }

    private static Instant moment(Asker asker, LocalDate day, int later) {
        return day.plusDays(later).atTime(MORNING).atZone(asker.zone()).toInstant();
    }
}
