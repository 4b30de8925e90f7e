package id.pulih.relapse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * The span in which uses count together (K16).
 *
 * @param rolling false for the whole programme
 * @param days    of a rolling span; a use exactly so many days away still counts
 */
public record UseSpan(boolean rolling, int days) {

    public boolean together(LocalDate one, LocalDate other) {
        return !rolling || Math.abs(ChronoUnit.DAYS.between(one, other)) <= days;
    }

    /** @param uses the days of all uses of the programme, the one in question among them */
    public int count(LocalDate use, Collection<LocalDate> uses) {
        return (int) uses.stream().filter(each -> together(use, each)).count();
    }
}
