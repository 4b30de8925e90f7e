package id.pulih.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.faults.Checker.Fault;
import id.pulih.faults.Checker.Finding;
import id.pulih.faults.Checker.Stored;
import id.pulih.faults.History.Event;
import id.pulih.faults.History.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing proves nothing unless it finds what was planted. */
class CheckerTest {

    private static final int FACTS = 200;
    private static final int TRIALS = 200;

    private final List<Event> history = new ArrayList<>();
    private final List<Stored> stored = new ArrayList<>();
    private final Map<String, String> receipts = new HashMap<>();

    @Test
    void aHistoryInWhichAllWentAsItShouldHasNoFindings() {
        honest(new Random(1));

        assertThat(Checker.check(history, stored, receipts)).isEmpty();
    }

    @Test
    void everyPlantedFaultIsFound() {
        long seed = History.seed();
        var random = new Random(seed);
        Map<Fault, BiConsumer<String, Random>> plants = plants();
        assertThat(plants.keySet()).containsExactlyInAnyOrder(Fault.values());
        plants.forEach((fault, plant) -> {
            for (int trial = 0; trial < TRIALS; trial++) {
                honest(random);
                String fact = stored.get(random.nextInt(stored.size() / 2)).fact();
                plant.accept(fact, random);
                assertThat(Checker.check(history, stored, receipts)).as("%s in trial %d, seed %d", fault, trial, seed)
                        .extracting(Finding::fault).contains(fault).hasSizeLessThanOrEqualTo(2);
            }
        });
        System.out.printf("FIGURE checker: %d of %d planted faults of %d kinds found, seed %d%n", TRIALS * plants.size(),
                TRIALS * plants.size(), plants.size(), seed);
    }

    /** Facts that were accepted, sent again, lost on the way in both directions, and refused. */
    private void honest(Random random) {
        history.clear();
        stored.clear();
        receipts.clear();
        for (int number = 0; number < FACTS; number++) {
            String fact = "fact-" + number;
            add(Step.INVOKE, fact, "", "");
            int course = number < FACTS / 2 ? number % 2 : random.nextInt(5);
            if (course <= 2) {
                store(fact);
            }
            switch (course) {
                case 0 -> add(Step.OK, fact, "accepted", code(fact));
                case 1 -> {
                    add(Step.INFO, fact, "", "");
                    add(Step.INVOKE, fact, "", "");
                    add(Step.OK, fact, "duplicate", code(fact));
                }
                case 4 -> add(Step.FAIL, fact, "rejected", "");
                default -> add(Step.INFO, fact, "", "");
            }
        }
    }

    private Map<Fault, BiConsumer<String, Random>> plants() {
        return Map.of(
                Fault.LOST, (fact, random) -> stored.removeIf(record -> record.fact().equals(fact)),
                Fault.DOUBLED, (fact, random) -> stored.add(random.nextInt(stored.size()), new Stored(fact, content(fact))),
                Fault.PHANTOM, (fact, random) -> stored.add(new Stored(fact, "what nobody said")),
                Fault.STORED_THOUGH_REFUSED, (fact, random) -> {
                    add(Step.INVOKE, "refused", "", "");
                    add(Step.FAIL, "refused", "rejected", "");
                    stored.add(new Stored("refused", content("refused")));
                },
                Fault.ACCEPTED_TWICE, (fact, random) -> {
                    add(Step.OK, fact, "accepted", code(fact));
                    add(Step.OK, fact, "accepted", code(fact));
                },
                Fault.RECEIPT_CHANGED, (fact, random) -> add(Step.OK, fact, "duplicate", "another code"),
                Fault.RECEIPT_SHARED, (fact, random) -> {
                    String twin = "twin";
                    add(Step.INVOKE, twin, "", "");
                    stored.add(new Stored(twin, content(twin)));
                    add(Step.OK, twin, "quarantined", code(fact));
                },
                Fault.RECEIPT_UNKNOWN, (fact, random) -> receipts.remove(code(fact)));
    }

    private void store(String fact) {
        stored.add(new Stored(fact, content(fact)));
        receipts.put(code(fact), fact);
    }

    private void add(Step step, String fact, String answer, String receipt) {
        history.add(new Event(step, "phone-1", fact, content(fact), answer, receipt));
    }

    private static String content(String fact) {
        return "what " + fact + " says";
    }

    private static String code(String fact) {
        return "code of " + fact;
    }
}
