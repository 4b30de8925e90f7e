package id.pulih.programmes.internal;

import id.pulih.programmes.Fact;
import id.pulih.programmes.PlannedObligation;
import id.pulih.programmes.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Pairs facts with obligations, one to one, the earliest fact first. What is on time is paired before what is late, so a
 * visit in month III never pays an old debt while leaving month III unpaid.
 */
public final class Fulfilment {

    private final List<Fact> unused;
    private final Map<String, Fact> paired = new HashMap<>();

    private Fulfilment(List<Fact> facts) {
        unused = new ArrayList<>(facts);
        unused.sort(Comparator.comparing(Fact::day).thenComparing(Fact::id));
    }

    public static Map<String, Fact> match(List<PlannedObligation> obligations, List<Fact> facts, @Nullable LocalDate endedOn) {
        var counting = facts.stream().filter(fact -> endedOn == null || !fact.day().isAfter(endedOn)).toList();
        var pairing = new Fulfilment(counting);
        pairing.pair(obligations, Window::onTime);
        pairing.pair(obligations, Window::late);
        return pairing.paired;
    }

    private void pair(List<PlannedObligation> obligations, BiPredicate<Window, LocalDate> fits) {
        obligations.stream()
            .filter(each -> !paired.containsKey(each.ruleKey()))
            .sorted(Comparator.comparing(PlannedObligation::from))
            .forEach(each -> unused.stream()
                .filter(fact -> each.asksFor(fact) && fits.test(each.window(), fact.day()))
                .findFirst()
                .ifPresent(fact -> {
                    unused.remove(fact);
                    paired.put(each.ruleKey(), fact);
                }));
    }
}
