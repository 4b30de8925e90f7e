package id.pulih.indicators.internal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.Site;
import id.pulih.indicators.Equations;
import id.pulih.indicators.Period;
import id.pulih.indicators.internal.dashboard.Reading.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody above opens every page and file there is of a year, writes down every sum that must hold, and tries to get at what is hidden. */
class DashboardAttackTest extends CaseTest {

    /** One of them in every run, all with {@code -Dpulih.thorough=true}. */
    private static final long SEEDS = Boolean.getBoolean("pulih.thorough") ? 3 : 1;
    private static final int LIMIT = 5;
    private static final double ROOM = 4;
    private static final List<Period> PERIODS = Stream.of(List.of(Period.year(Planted.YEAR)),
            List.of(1, 2, 3, 4).stream().map(each -> Period.quarter(Planted.YEAR, each)).toList(), Period.year(Planted.YEAR).months())
            .flatMap(List::stream).toList();

    private Planted planted;

    @AfterEach
    void takeAway() {
        planted.takeAway();
    }

    @Test
    void whatPagesAndFilesHideIsNotRecoveredFromThem() {
        int small = 0;
        int recovered = 0;
        int seen = 0;
        int opened = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            planted = new Planted(work, jdbc, seed);
            planted.plant();
            for (String username : List.of("ratna", "made")) {
                var reading = new Reading(Site.signedIn(port, username));
                reading.readAll(PERIODS);
                opened += reading.opened();
                seen += reading.numbers().size();
                assertThat(reading.contradictions()).as("the same number hidden here and shown there").isEmpty();
                for (Subject subject : List.of(Subject.STARTED, Subject.COMPLETED, Subject.USES)) {
                    int[] found = attack(reading, subject);
                    small += found[0];
                    recovered += found[1];
                }
            }
            planted.takeAway();
        }
        System.out.printf("FIGURE suppression on real pages: %d pages and files, %d numbers, %d hidden small ones attacked, %d recovered%n",
                opened, seen, small, recovered);
        assertThat(small).isPositive();
        assertThat(recovered).isZero();
    }

    /** @return how many hidden small numbers there were, and how many of them were recovered */
    private int[] attack(Reading reading, Subject subject) {
        Map<String, Integer> unknown = new LinkedHashMap<>();
        reading.numbers().forEach((key, text) -> {
            if (key.startsWith(subject + "|") && text.equals(DashboardPage.HIDDEN)) {
                unknown.put(key, unknown.size());
            }
        });
        var equations = new Equations(unknown.size());
        for (Place place : reading.places()) {
            for (Period period : PERIODS) {
                place.families().forEach(family -> sum(reading, unknown, equations, key(subject, place.name(), period),
                        family.stream().map(each -> key(subject, each, period)).toList()));
                if (period.kind() != Period.Kind.MONTH) {
                    sum(reading, unknown, equations, key(subject, place.name(), period),
                            PERIODS.stream().filter(each -> within(each, period)).map(each -> key(subject, place.name(), each)).toList());
                }
            }
        }
        List<Integer> small = new ArrayList<>();
        unknown.forEach((key, number) -> {
            long truth = truth(reading, key);
            if (truth > 0 && truth < LIMIT) {
                small.add(number);
            }
        });
        boolean[] solved = equations.solved();
        double[][] bounds = equations.bounds(small, ROOM);
        return new int[] {small.size(), (int) small.stream()
                .filter(each -> solved[each] || bounds[each][1] - bounds[each][0] < ROOM - 1e-6).count()};
    }

    private static boolean within(Period part, Period whole) {
        return part.kind() == (whole.kind() == Period.Kind.YEAR ? Period.Kind.QUARTER : Period.Kind.MONTH) && whole.holds(part.from());
    }

    private static String key(Subject subject, String place, Period period) {
        return subject + "|" + place + "|" + period;
    }

    private static void sum(Reading reading, Map<String, Integer> unknown, Equations equations, String whole, List<String> parts) {
        if (!reading.numbers().containsKey(whole) || !reading.numbers().keySet().containsAll(parts)) {
            return;
        }
        double known = unknown.containsKey(whole) ? 0 : Double.parseDouble(reading.numbers().get(whole));
        var open = new ArrayList<Integer>();
        for (String part : parts) {
            if (unknown.containsKey(part)) {
                open.add(unknown.get(part));
            } else {
                known -= Double.parseDouble(reading.numbers().get(part));
            }
        }
        equations.add(open, unknown.containsKey(whole) ? List.of(unknown.get(whole)) : List.of(), known);
    }

    /** From what was planted, whatever the pages say. */
    private long truth(Reading reading, String key) {
        String[] parts = key.split("\\|");
        Period period = Period.parse(parts[2]).orElseThrow();
        List<String> offices = reading.offices(parts[1]);
        long all = planted.of(offices, period.months())[place(parts[0])];
        long men = planted.men(offices, period.months())[place(parts[0])];
        return parts[1].equals("Laki-laki") ? men : parts[1].equals("Perempuan") ? all - men : all;
    }

    private static int place(String subject) {
        return List.of("STARTED", "COMPLETED", "USES").indexOf(subject);
    }
}
