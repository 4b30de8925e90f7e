package id.pulih.indicators.internal;

import id.pulih.indicators.Period;
import id.pulih.indicators.internal.Course.Happening;
import id.pulih.indicators.internal.Course.What;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The cells an episode is counted in, in the order of {@link id.pulih.indicators.Dimension}. */
final class Breakdown {

    /** First ages of the groups; under 18 somebody is a child by law (UU 35/2014), the others follow the agency's surveys. */
    private static final int[] AGES = {18, 26, 36, 46, 56};

    private Breakdown() {}

    static List<String> of(Course course, Period period) {
        Course.Head head = course.head();
        return List.of("", head.who().village(), head.programme(), head.who().sex(), age(head, period), substance(course, period.to()),
                head.who().institution(), agent(course, period));
    }

    /** What is counted and belongs to nobody's record: a meeting, an agent. */
    static List<String> of(String village, String agent) {
        return List.of("", village, "", "", "", "", "", agent);
    }

    private static String age(Course.Head head, Period period) {
        int year = period.kind() == Period.Kind.NOW ? head.startsOn().getYear() : period.from().getYear();
        int age = year - head.who().birthYear();
        int group = (int) Arrays.stream(AGES).filter(first -> age >= first).count();
        return group == 0 ? "0-17" : group == AGES.length ? "56-" : AGES[group - 1] + "-" + (AGES[group] - 1);
    }

    /** What was said when the programme was opened or put right since; where nobody was asked, what tests showed is all that is known. */
    private static String substance(Course course, LocalDate until) {
        String said = course.head().who().substance();
        return said != null ? said : tested(course, until);
    }

    private static String tested(Course course, LocalDate until) {
        List<Happening> tests = course.all(What.URINE_TEST);
        if (tests.stream().allMatch(each -> each.words() == null)) {
            return "";
        }
        Set<UUID> replaced = new HashSet<>();
        tests.stream().filter(each -> each.amends() != null).forEach(each -> replaced.add(each.amends()));
        var found = new HashSet<String>();
        tests.stream().filter(each -> !replaced.contains(each.id()) && !each.day().isAfter(until) && each.words() != null)
                .forEach(each -> found.addAll(Arrays.asList(each.words().split(","))));
        return found.isEmpty() ? "" : found.size() > 1 ? "several" : found.iterator().next();
    }

    private static String agent(Course course, Period period) {
        return course.all(What.ASSIGNMENT).stream()
                .filter(each -> !each.day().isAfter(period.to()) && (each.until() == null || accompaniedIn(each.until(), period)))
                .max(Comparator.comparing(Happening::day).thenComparing(Happening::noted).thenComparing(Happening::id))
                .map(each -> each.id().toString()).orElse("");
    }

    private static boolean accompaniedIn(LocalDate until, Period period) {
        return period.kind() != Period.Kind.NOW && !until.isBefore(period.from());
    }
}
