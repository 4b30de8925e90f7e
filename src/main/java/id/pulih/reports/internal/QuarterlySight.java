package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Sight;
import id.pulih.indicators.Together;
import id.pulih.indicators.Told;
import id.pulih.offices.Small;
import id.pulih.platform.Coded;
import id.pulih.reports.internal.QuarterlyFrozen.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which numbers of a quarter somebody above may see: a report is the sum over the offices that were taken into it, and is told
 * where the one decision about figures tells that sum (decision 0046). What the asker's own office serves is known there.
 */
@Component
class QuarterlySight {

    private final QuarterlyFrozen frozen;
    private final QuarterlyOutline outline;
    private final Sight sight;

    QuarterlySight(QuarterlyFrozen frozen, QuarterlyOutline outline, Sight sight) {
        this.frozen = frozen;
        this.outline = outline;
        this.sight = sight;
    }

    /**
     * @param names  of the numbers that are hidden, by office
     * @param people names of numbers about people, which stay hidden where they were small when they were signed
     */
    record Hidden(Map<UUID, Set<String>> names, Set<String> people, UUID own, Small small) {

        static final Hidden NOTHING = new Hidden(Map.of(), Set.of(), new UUID(0, 0), new Small(0));

        boolean hides(UUID office, QuarterlyNumber number) {
            return names.getOrDefault(office, Set.of()).contains(number.name())
                    || !office.equals(own) && people.contains(number.name()) && (small.hides(number.value())
                            || number.of() != null && small.hidesAny(number.of(), number.of() - number.value()));
        }
    }

    /** Of a report and of the parts it is made of. */
    Hidden of(Asker asker, QuarterlyReport report, List<Part> parts) {
        if (asker.below().isEmpty()) {
            return Hidden.NOTHING;
        }
        Told told = sight.told(asker, Set.of(report.quarter()));
        Map<UUID, Set<UUID>> sums = new HashMap<>(frozen.offices(asker, parts));
        Set<UUID> all = sums.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(HashSet::new));
        all.add(report.office());
        sums.put(report.office(), all);
        var names = new HashMap<UUID, Set<String>>();
        sums.forEach((office, offices) -> names.put(office, hidden(told, report, told.without(offices, asker))));
        return new Hidden(names, outline.numbers().stream().filter(QuarterlySight::ofPeople).map(QuarterlyBound::name).collect(Collectors.toSet()),
                asker.office(), told.small());
    }

    private Set<String> hidden(Told told, QuarterlyReport report, Set<UUID> offices) {
        if (offices.isEmpty()) {
            return Set.of();
        }
        return outline.numbers().stream()
                .filter(bound -> !bound.measures().stream().allMatch(code -> told.tells(measure(code), offices, report.quarter())))
                .map(QuarterlyBound::name).collect(Collectors.toSet());
    }

    private static boolean ofPeople(QuarterlyBound bound) {
        return bound.measures().stream().map(QuarterlySight::measure)
                .anyMatch(each -> !Together.isEvent(each) && !Together.of(each).equals(java.util.Optional.of(Together.WORK)));
    }

    private static Measure measure(String code) {
        return Coded.find(Measure.class, code).orElseThrow();
    }
}
