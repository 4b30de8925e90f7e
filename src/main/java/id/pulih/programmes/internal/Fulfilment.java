package id.pulih.programmes.internal;

import id.pulih.programmes.Fact;
import id.pulih.programmes.ObligationKind;
import id.pulih.programmes.PlannedObligation;
import id.pulih.programmes.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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

    /** Of each kind by day. Plain loops: this runs for every person in every save. */
    private final Map<ObligationKind, List<Fact>> unused = new EnumMap<>(ObligationKind.class);

    private final Map<String, Fact> paired = new HashMap<>();

    private Fulfilment(List<Fact> facts, @Nullable LocalDate endedOn) {
        for (Fact fact : facts) {
            if (endedOn == null || !fact.day().isAfter(endedOn)) {
                unused.computeIfAbsent(fact.kind(), kind -> new ArrayList<>()).add(fact);
            }
        }
        unused.values().forEach(each -> each.sort(Comparator.comparing(Fact::day).thenComparing(Fact::id)));
    }

    public static Map<String, Fact> match(List<PlannedObligation> obligations, List<Fact> facts, @Nullable LocalDate endedOn) {
        var pairing = new Fulfilment(facts, endedOn);
        List<PlannedObligation> inOrder = obligations.stream().sorted(Comparator.comparing(PlannedObligation::from)).toList();
        pairing.pair(inOrder, Window::onTime);
        pairing.pair(inOrder, Window::late);
        return pairing.paired;
    }

    private void pair(List<PlannedObligation> obligations, BiPredicate<Window, LocalDate> fits) {
        for (PlannedObligation each : obligations) {
            if (!paired.containsKey(each.ruleKey())) {
                Fact fact = taken(each, fits);
                if (fact != null) {
                    paired.put(each.ruleKey(), fact);
                }
            }
        }
    }

    private @Nullable Fact taken(PlannedObligation obligation, BiPredicate<Window, LocalDate> fits) {
        for (var facts = unused.getOrDefault(obligation.kind(), List.of()).iterator(); facts.hasNext(); ) {
            Fact fact = facts.next();
            if (obligation.asksFor(fact) && fits.test(obligation.window(), fact.day())) {
                facts.remove();
                return fact;
            }
        }
        return null;
    }
}
