package id.pulih.indicators.internal;

import static java.util.stream.Collectors.toMap;

import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import id.pulih.indicators.internal.Course.Happening;
import id.pulih.indicators.internal.Course.Head;
import id.pulih.indicators.internal.Course.What;
import id.pulih.indicators.internal.Figure.Key;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the episodes of one person count in which period: a pure function of what was recorded and of the dates in it,
 * never of today, so that a figure can always be worked out again. The meaning of every measure stands here and in
 * {@link DutyCounts} and {@link EndCounts}.
 */
public final class Contribution {

    private static final Map<String, Measure> KINDS = Stream.of(Measure.values()).filter(each -> each.name().startsWith("ACTIVITY_"))
            .collect(toMap(each -> each.code().substring("activity-".length()), each -> each));

    private final Terms terms;
    private final Map<UUID, Tally> tallies = new LinkedHashMap<>();
    private final Map<UUID, TreeSet<LocalDate>> served = new HashMap<>();
    private final Map<UUID, TreeSet<LocalDate>> elsewhere = new HashMap<>();

    private Contribution(Terms terms) {
        this.terms = terms;
    }

    /** @param person all episodes of one person in one office */
    public static Map<Key, Figure> of(List<Course> person, Terms terms) {
        var contribution = new Contribution(terms);
        person.forEach(contribution::count);
        contribution.countPerson(person);
        var figures = new LinkedHashMap<Key, Figure>();
        person.forEach(course -> contribution.tally(course).each((period, counts) -> {
            var key = new Key(course.head().episode(), period.toString());
            figures.put(key, new Figure(key, "episode", Breakdown.of(course, period), counts));
        }));
        return figures;
    }

    private Tally tally(Course course) {
        return tallies.computeIfAbsent(course.head().episode(), key -> new Tally());
    }

    private void count(Course course) {
        Tally tally = tally(course);
        Set<UUID> copied = new HashSet<>();
        course.all(What.COPIED).forEach(each -> copied.add(each.id()));
        Standing standing = Standing.of(course, copied);
        beginning(tally, course.head());
        standing.own().forEach(each -> fact(tally, each, course.head().zone()));
        periods(days(standing.own().stream().filter(each -> each.what() == What.ACTIVITY && "direct".equals(each.detail())).toList()))
                .forEach(period -> tally.one(Measure.EPISODES_CONTACTED, period));
        served.put(course.head().episode(), days(standing.own()));
        elsewhere.put(course.head().episode(), days(standing.copied()));
        DutyCounts.count(tally, course, standing);
        EndCounts.count(tally, course, standing, terms);
        others(tally, course);
        unjudged(tally, course, standing);
        now(tally, course);
    }

    private static void beginning(Tally tally, Head head) {
        LocalDate continued = head.continuedOn();
        if (continued == null) {
            tally.one(Measure.STARTED, head.startsOn());
        } else {
            tally.one(Measure.CONTINUED, continued);
        }
    }

    private void fact(Tally tally, Happening fact, ZoneId zone) {
        LocalDate noted = fact.noted() == null ? fact.day() : fact.noted().atZone(zone).toLocalDate();
        tally.one(Measure.FACTS, fact.day());
        tally.one(Measure.FACTS_LATE, fact.day(), noted.isAfter(fact.day().plusDays(terms.recordedWithin(fact.day()))));
        switch (fact.what()) {
            case ACTIVITY -> {
                tally.one(Measure.ACTIVITIES, fact.day());
                tally.one("direct".equals(fact.detail()) ? Measure.CONTACTS_DIRECT : Measure.CONTACTS_INDIRECT, fact.day());
                tally.one(KINDS.get(fact.code()), fact.day());
            }
            case ASSESSMENT -> {
                tally.one(Measure.WHOQOL_FORMS, fact.day(), fact.code().equals("whoqol-bref"));
                tally.one(Measure.URICA_FORMS, fact.day(), fact.code().equals("urica"));
            }
            default -> {
                tally.one(Measure.URINE_TESTS, fact.day());
                tally.one(Measure.URINE_POSITIVE, fact.day(), fact.code().equals("positive"));
            }
        }
    }

    private static void others(Tally tally, Course course) {
        course.all(What.USE).stream().filter(use -> !use.mark())
                .forEach(use -> tally.one(Measure.valueOf("USE_" + use.code().toUpperCase(java.util.Locale.ROOT)), use.day()));
        course.all(What.CERTIFICATE).forEach(each -> {
            tally.one(Measure.CERTIFICATES, each.day());
            if (each.until() != null) {
                tally.one(Measure.CERTIFICATES_REVOKED, each.until());
            }
        });
        course.all(What.REFERRAL).forEach(each -> {
            tally.one(Measure.REFERRALS_SENT, each.day(), each.code().equals("proposed"));
            tally.one(Measure.REFERRALS_ACCEPTED, each.day(), each.code().equals("accepted"));
            tally.one(Measure.REFERRALS_REFUSED, each.day(), each.code().equals("refused"));
        });
        course.all(What.GROUP).forEach(each -> {
            tally.one(Measure.GROUP_INVITED, each.day());
            tally.one(Measure.GROUP_ATTENDED, each.day(), each.code().equals("came") || each.code().equals("late"));
        });
    }

    /** What was written down as use and nobody looked into: it would be in no figure otherwise. Each entry that holds counts. */
    private static void unjudged(Tally tally, Course course, Standing standing) {
        if (course.all(What.UNJUDGED).isEmpty()) {
            return;
        }
        Set<UUID> holding = new HashSet<>();
        standing.own().forEach(each -> holding.add(each.id()));
        course.all(What.UNJUDGED).stream().filter(each -> holding.contains(each.id())).forEach(each -> tally.one(Measure.USE_UNGRADED, each.day()));
    }

    private static void now(Tally tally, Course course) {
        if (course.head().ended()) {
            return;
        }
        tally.one(Measure.RUNNING, Period.NOW);
        if (course.all(What.PAUSE).stream().anyMatch(pause -> pause.until() == null)) {
            tally.one(Measure.PAUSED, Period.NOW);
        }
        if (course.all(What.ASSIGNMENT).stream().anyMatch(each -> each.until() == null)) {
            tally.one(Measure.ACCOMPANIED, Period.NOW);
        }
    }

    /** A person is counted once in a period, with the first episode in which something was done. */
    private void countPerson(List<Course> person) {
        var done = new HashSet<Period>();
        for (Course course : person) {
            for (Period period : periods(served.get(course.head().episode()))) {
                if (done.add(period)) {
                    tally(course).one(Measure.CLIENTS_SERVED, period);
                    if (person.stream().anyMatch(each -> servedElsewhere(each, period))) {
                        tally(course).one(Measure.HANDED_OVER_IN, period);
                    }
                }
            }
        }
    }

    /** What came along tells when the other office served last; where nothing came along, it is taken to have done so. */
    private boolean servedElsewhere(Course course, Period period) {
        LocalDate continued = course.head().continuedOn();
        Set<LocalDate> there = elsewhere.get(course.head().episode());
        return continued != null && (there.isEmpty() ? period.holds(continued) : there.stream().anyMatch(period::holds));
    }

    private static TreeSet<LocalDate> days(List<Happening> facts) {
        var days = new TreeSet<LocalDate>();
        facts.forEach(each -> days.add(each.day()));
        return days;
    }

    /** The months, quarters and years of the days: what does not add up over months is counted for each on its own. */
    private static Set<Period> periods(TreeSet<LocalDate> days) {
        var periods = new LinkedHashSet<Period>();
        Period month = null;
        for (LocalDate day : days) {
            if (month == null || !month.holds(day)) {
                month = Period.of(Period.Kind.MONTH, day);
                periods.addAll(List.of(month, Period.of(Period.Kind.QUARTER, day), Period.of(Period.Kind.YEAR, day)));
            }
        }
        return periods;
    }
}
