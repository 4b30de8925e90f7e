package id.pulih.faults;

import id.pulih.faults.History.Event;
import id.pulih.faults.History.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds a history against what is stored. A fact that was promised is there exactly once with exactly its content; a refused
 * one is not there; one without an answer is there once or not at all; nothing is there that nobody handed in; and a receipt
 * belongs to one fact for ever.
 */
final class Checker {

    enum Fault { LOST, DOUBLED, PHANTOM, STORED_THOUGH_REFUSED, ACCEPTED_TWICE, RECEIPT_CHANGED, RECEIPT_SHARED, RECEIPT_UNKNOWN }

    record Finding(Fault fault, String fact, String detail) {}

    /** One record in the database that came from a fact: an activity, a report, or one that waits for a person. */
    record Stored(String fact, String content) {}

    /** A fact and what it says: the same id with other content is another promise. */
    private record Said(String fact, String content) {}

    private final List<Finding> findings = new ArrayList<>();

    private Checker() {}

    /**
     * @param stored   every record, as often as it is there
     * @param receipts code to fact, as the database has them
     */
    static List<Finding> check(List<Event> history, List<Stored> stored, Map<String, String> receipts) {
        var checker = new Checker();
        Map<Said, Integer> there = new HashMap<>();
        stored.forEach(record -> there.merge(new Said(record.fact(), record.content()), 1, Integer::sum));
        checker.records(history, there);
        checker.receipts(history, receipts);
        return checker.findings;
    }

    private void records(List<Event> history, Map<Said, Integer> there) {
        Set<Said> invoked = new HashSet<>();
        Set<Said> promised = new HashSet<>();
        Set<Said> refused = new HashSet<>();
        Map<String, Integer> accepted = new HashMap<>();
        for (Event event : history) {
            var said = new Said(event.fact(), event.content());
            switch (event.step()) {
                case INVOKE -> invoked.add(said);
                case OK -> promised.add(said);
                case FAIL -> refused.add(said);
                case INFO -> { }
            }
            if (event.answer().equals("accepted") && accepted.merge(event.fact(), 1, Integer::sum) == 2) {
                find(Fault.ACCEPTED_TWICE, event.fact(), "the second should be a duplicate");
            }
        }
        promised.stream().filter(said -> !there.containsKey(said)).forEach(said -> find(Fault.LOST, said.fact(), said.content()));
        there.forEach((said, times) -> {
            if (times > 1) {
                find(Fault.DOUBLED, said.fact(), times + " times");
            }
            if (!invoked.contains(said)) {
                find(Fault.PHANTOM, said.fact(), said.content());
            } else if (refused.contains(said) && !promised.contains(said)) {
                find(Fault.STORED_THOUGH_REFUSED, said.fact(), said.content());
            }
        });
    }

    private void receipts(List<Event> history, Map<String, String> stored) {
        Map<String, String> codeOf = new LinkedHashMap<>();
        Map<String, String> factOf = new HashMap<>();
        for (Event event : history) {
            if (event.step() == Step.OK && !event.receipt().isEmpty()) {
                String before = codeOf.putIfAbsent(event.fact(), event.receipt());
                if (before != null && !before.equals(event.receipt())) {
                    find(Fault.RECEIPT_CHANGED, event.fact(), before + " became " + event.receipt());
                }
                String other = factOf.putIfAbsent(event.receipt(), event.fact());
                if (other != null && !other.equals(event.fact())) {
                    find(Fault.RECEIPT_SHARED, event.fact(), event.receipt() + " was given to " + other);
                }
            }
        }
        codeOf.forEach((fact, code) -> {
            if (!fact.equals(stored.get(code))) {
                find(Fault.RECEIPT_UNKNOWN, fact, code + " stands for " + stored.get(code));
            }
        });
    }

    private void find(Fault fault, String fact, String detail) {
        findings.add(new Finding(fault, fact, detail));
    }
}
