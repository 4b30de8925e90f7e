package id.pulih.sops.internal;

import id.pulih.sops.Standard;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A standard operating procedure. Its words are Indonesian, as the document is.
 *
 * @param subject what a run is about: episode, group-session or event
 * @param flowing whether each step begins where the one before it ended
 * @param model   the document it was written after; null for what an office wrote itself
 * @param readings what we read into the source beyond its words
 */
public record Procedure(String code, String name, String subject, boolean flowing, @Nullable Model model, List<Basis> legalBasis,
        List<String> qualifications, List<String> related, List<String> equipment, List<String> warnings, List<String> recording,
        List<Actor> actors, List<String> readings, List<Step> steps) {

    /** Days as the source writes them, for some it gives a month only. */
    public record Model(String office, String number, String madeOn, String revisedOn, String effectiveOn) {}

    /** @param note what the source has in its place; not part of the official document */
    public record Basis(String text, String note) {}

    public record Actor(String code, String name) {}

    /** Where a decision leads for an answer. */
    public record Branch(String answer, int to) {}

    /** @param times how often it is done before the next one begins */
    public record Step(String actor, Symbol symbol, String activity, List<String> completeness, Standard time, @Nullable Integer times,
            String output, String remark, @Nullable List<Branch> branches) {

        /** Once, where the file says nothing. */
        @Override
        public Integer times() {
            return Objects.requireNonNullElse(times, 1);
        }

        @Override
        public List<Branch> branches() {
            return Objects.requireNonNullElse(branches, List.of());
        }

        public boolean decision() {
            return symbol == Symbol.DECISION;
        }
    }

    /** From 1, as the document counts. */
    public Step step(int number) {
        return steps.get(number - 1);
    }

    public int column(Step step) {
        for (int column = 0; column < actors.size(); column++) {
            if (actors.get(column).code().equals(step.actor())) {
                return column;
            }
        }
        return 0;
    }
}
