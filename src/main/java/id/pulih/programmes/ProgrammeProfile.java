package id.pulih.programmes;

import id.pulih.rules.Citation;
import id.pulih.rules.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of a programme: its phases and what each month asks for. The duration is the id of a rule. */
public record ProgrammeProfile(Identity identity, String durationRule, List<Phase> phases, List<Template> obligations) {

    public record Identity(String code, int version, Text name, LocalDate effectiveFrom) {}

    /** Months counted from 1; added months belong to the last phase. */
    public record Phase(String code, Text name, List<Integer> months) {}

    /** What the programme asks for, before it has dates. */
    public record Template(
            String rule, Act act, Owner owner, Timing timing, boolean blocksCompletion, List<Citation> citations) {

        /** Unique in an episode and stable when the programme is extended. */
        String keyIn(int month) {
            return act.moment == null ? rule + "-m" + month : rule + "-" + act.moment;
        }
    }

    public record Act(ObligationKind kind, @Nullable Moment moment, Text title) {}

    public record Timing(List<Integer> months, Weeks weeks, CountsUntil countsUntil, WhenExtended whenExtended) {}

    public String code() {
        return identity.code;
    }

    /** The months the profile is written for. */
    public int months() {
        return phases.stream().flatMap(phase -> phase.months.stream()).mapToInt(Integer::intValue).max().orElseThrow();
    }

    public Phase phaseOf(int month) {
        return phases.stream().filter(phase -> phase.months.contains(month)).findFirst().orElse(phases.getLast());
    }
}
