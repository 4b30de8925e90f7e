package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import id.pulih.indicators.Sight;
import id.pulih.indicators.Together;
import id.pulih.indicators.Told;
import id.pulih.offices.Small;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which signed numbers of a month those above the office see: what the one decision about figures opens, and of that nothing small. */
@Component
class MonthlySight {

    private final Sight sight;

    MonthlySight(Sight sight) {
        this.sight = sight;
    }

    /** The values that may be shown, by line. */
    Map<String, Long> open(Asker asker, MonthlyReport report, Map<String, Long> values) {
        Period month = Period.of(Period.Kind.MONTH, report.month());
        Told told = sight.told(asker, Set.of(month));
        Set<Together> shut = shut(values, told.small());
        var open = new HashMap<String, Long>();
        values.forEach((line, value) -> {
            boolean tells = MonthlyCatalogue.measure(line)
                    .map(measure -> told.tells(measure, Set.of(report.office()), month) && Together.of(measure).filter(shut::contains).isEmpty())
                    .orElseGet(() -> tellsBeside(line, values, told, report, month));
            if (tells) {
                open.put(line, value);
            }
        });
        return open;
    }

    /** What hides with a number that was small when it was signed and may not be any more. Work is not people. */
    private static Set<Together> shut(Map<String, Long> values, Small small) {
        Set<Together> shut = EnumSet.noneOf(Together.class);
        values.forEach((line, value) -> MonthlyCatalogue.measure(line).flatMap(Together::of).filter(each -> small.hides(value)).ifPresent(shut::add));
        if (small.hides(of(values, Measure.URINE_TESTS) - of(values, Measure.URINE_POSITIVE))) {
            shut.add(Together.TESTS);
        }
        if (small.hides(of(values, Measure.REFERRALS_SENT) - of(values, Measure.REFERRALS_ACCEPTED))) {
            shut.add(Together.REFERRALS);
        }
        shut.remove(Together.WORK);
        return shut;
    }

    private static long of(Map<String, Long> values, Measure measure) {
        return values.getOrDefault(measure.code(), 0L);
    }

    /** Counted beside the figures and shown nowhere else: the agents' Rapor are work about so many clients, what waits are clients. */
    private static boolean tellsBeside(String line, Map<String, Long> values, Told told, MonthlyReport report, Period month) {
        return line.startsWith("rapor-")
                ? told.tells(Together.WORK, Set.of(report.office()), month) && !told.small().hides(values.getOrDefault("rapor-expected", 0L))
                : !told.small().hides(values.getOrDefault(line, 0L));
    }
}
