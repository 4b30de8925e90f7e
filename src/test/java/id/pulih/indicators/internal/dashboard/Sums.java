package id.pulih.indicators.internal.dashboard;

import id.pulih.demo.Cast;
import id.pulih.indicators.Equations;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What one reader has read: sums over offices and periods, told or hidden, as equations over what each office had each month. */
final class Sums {

    static final List<Measure> MEASURES = List.of(Measure.STARTED, Measure.ENDED_COMPLETED, Measure.USE_SLIP, Measure.URINE_TESTS, Measure.URINE_POSITIVE);
    static final int BASE = Planted.OFFICES.size() * 12;

    /** Offices by code, in their order. */
    record Sum(List<String> offices, Period period) {}

    private final Planted planted;
    private final String known;
    private final Map<Measure, Map<Sum, String>> read = new HashMap<>();
    private final Set<String> contradictions = new TreeSet<>();

    /** @param known the office whose records the reader has; empty for none */
    Sums(Planted planted, String known) {
        this.planted = planted;
        this.known = known;
    }

    void note(Measure measure, List<String> offices, Period period, String text) {
        var sum = new Sum(offices.stream().filter(Planted.OFFICES::contains).sorted().toList(), period);
        String number = text.replace(".", "").strip();
        String before = read.computeIfAbsent(measure, each -> new HashMap<>()).put(sum, number);
        boolean grade = measure == Measure.USE_SLIP && before != null && number.matches("\\d+") != before.matches("\\d+");
        if (before != null && before.matches("\\d+") != number.matches("\\d+") && !grade) {
            contradictions.add(measure + " " + sum + ": " + before + " and " + number);
        }
        if (grade && before.matches("\\d+")) {
            read.get(measure).put(sum, before);
        }
    }

    Set<String> contradictions() {
        return contradictions;
    }

    int told() {
        return read.values().stream().mapToInt(each -> (int) each.values().stream().filter(text -> text.matches("\\d+")).count()).sum();
    }

    List<String> smallRests() {
        var found = new ArrayList<String>();
        read.getOrDefault(Measure.URINE_TESTS, Map.of()).forEach((sum, whole) -> {
            String part = read.getOrDefault(Measure.URINE_POSITIVE, Map.of()).getOrDefault(sum, "");
            if (whole.matches("\\d+") && part.matches("\\d+")) {
                long rest = Long.parseLong(whole) - Long.parseLong(part);
                if (rest > 0 && rest < 5) {
                    found.add(sum + ": " + part + " of " + whole);
                }
            }
        });
        return found;
    }

    /** Cells of single offices and of what a reader above looks at, where they are small and the reader does not know them anyway. */
    List<Sum> small(Measure measure, List<Period> periods, int limit) {
        var found = new ArrayList<Sum>();
        List<List<String>> places = new ArrayList<>(Planted.OFFICES.stream().filter(each -> !each.equals(known)).map(List::of).toList());
        places.add(List.of(Cast.NTB, Cast.SUMBAWA));
        places.add(List.of(Cast.CILACAP, "KLINIK-SEHATI"));
        for (List<String> place : places) {
            for (Period period : periods) {
                long truth = truth(measure, place, period);
                if (truth > 0 && truth < limit && !place.contains(known)) {
                    found.add(new Sum(place, period));
                }
            }
        }
        return found;
    }

    /** What is told and is not so: with such an equation an attack proves nothing. */
    List<String> wrong() {
        var found = new ArrayList<String>();
        read.forEach((measure, sums) -> sums.forEach((sum, text) -> {
            long truth = truth(measure, sum.offices(), sum.period());
            if (text.matches("\\d+") && Long.parseLong(text) != truth) {
                found.add(measure + " " + sum + ": " + text + " instead of " + truth);
            }
        }));
        return found;
    }

    private long truth(Measure measure, List<String> offices, Period period) {
        return planted.of(offices, period.months())[Planted.MEASURES.indexOf(measure)];
    }

    /** Unknown is what each office had each month, and after those the targets as sums of them. */
    Equations equations(Measure measure, List<Sum> targets) {
        var equations = new Equations(BASE + targets.size());
        read.getOrDefault(measure, Map.of()).forEach((sum, text) -> {
            if (text.matches("\\d+")) {
                equations.add(unknowns(sum), List.of(), Long.parseLong(text));
            }
        });
        if (!known.isEmpty()) {
            Period.year(Planted.YEAR).months().forEach(month -> equations.add(unknowns(new Sum(List.of(known), month)), List.of(), truth(measure, List.of(known), month)));
        }
        IntStream.range(0, targets.size()).forEach(i -> equations.add(unknowns(targets.get(i)), List.of(BASE + i), 0));
        return equations;
    }

    private static List<Integer> unknowns(Sum sum) {
        var all = new ArrayList<Integer>();
        for (String office : sum.offices()) {
            sum.period().months().forEach(month -> all.add(Planted.OFFICES.indexOf(office) * 12 + month.from().getMonthValue() - 1));
        }
        return all;
    }
}
