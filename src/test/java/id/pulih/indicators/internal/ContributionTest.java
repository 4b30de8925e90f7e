package id.pulih.indicators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Tries;
import id.pulih.indicators.Measure;
import id.pulih.indicators.internal.Course.Happening;
import id.pulih.indicators.internal.Course.Head;
import id.pulih.indicators.internal.Course.What;
import id.pulih.indicators.internal.Course.Who;
import id.pulih.indicators.internal.Figure.Key;
import id.pulih.programmes.ObligationKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContributionTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final List<String> KINDS = List.of("visit", "information", "group-counselling", "group-meeting", "vocational");
    private static final List<Measure> ENDS = List.of(Measure.END_VERIFIED, Measure.END_UNTESTED, Measure.END_LOST, Measure.END_SLIP,
            Measure.END_LAPSE, Measure.END_RELAPSE, Measure.END_POSITIVE);
    private static final Terms TERMS = new Terms() {
        @Override
        public int recordedWithin(LocalDate day) {
            return 7;
        }

        @Override
        public int goodFrom(LocalDate endedOn) {
            return 56;
        }
    };

    static Head head(String ending, LocalDate endedOn, LocalDate continuedOn) {
        return new Head(UUID.randomUUID(), UUID.randomUUID(), new Who("male", 1998, "5204072001", "Loka Contoh", null), "pasca-2019", new Course.Span(START, 4, 0, START.plusMonths(4).minusDays(1)), continuedOn, ending,
                endedOn, ZoneId.of("Asia/Makassar"));
    }

    static Happening act(String kind, LocalDate day, UUID amends, boolean withdrawn) {
        return new Happening(What.ACTIVITY, UUID.randomUUID(), kind, "direct", day, null, null, day.atTime(3, 0).toInstant(ZoneOffset.UTC), withdrawn,
                amends, null);
    }

    private static Happening use(String grade, boolean mistaken) {
        return new Happening(What.USE, UUID.randomUUID(), grade, null, START.plusDays(40), null, null, null, mistaken, null, null);
    }

    private static Happening test(String overall, String moment) {
        return new Happening(What.URINE_TEST, UUID.randomUUID(), overall, moment, START.plusDays(100), null, null,
                START.plusDays(100).atTime(3, 0).toInstant(ZoneOffset.UTC), false, null, overall.equals("positive") ? "THC" : null);
    }

    private static Map<Measure, Integer> all(Course... courses) {
        return sum(Contribution.of(List.of(courses), TERMS), key -> key.period().matches("\\d{4}-\\d{2}") || key.period().equals("now"));
    }

    private static Map<Measure, Integer> sum(Map<Key, Figure> figures, java.util.function.Predicate<Key> which) {
        var sum = new TreeMap<Measure, Integer>();
        figures.values().stream().filter(each -> which.test(each.key()))
                .forEach(each -> each.counts().forEach((measure, count) -> sum.merge(measure, count, Integer::sum)));
        return sum;
    }

    private static Measure end(String kind, Happening... what) {
        Map<Measure, Integer> all = all(new Course(head(kind, START.plusDays(110), null), List.of(what)));
        return ENDS.stream().filter(all::containsKey).findFirst().orElse(null);
    }

    @Test
    void theEndOfAProgrammeIsExactlyOneThing() {
        assertThat(end("completed", test("negative", "final"))).isEqualTo(Measure.END_VERIFIED);
        assertThat(end("completed", test("negative", "interim"))).isEqualTo(Measure.END_UNTESTED);
        assertThat(end("completed", test("invalid", "final"))).isEqualTo(Measure.END_UNTESTED);
        assertThat(end("completed", test("positive", "final"))).isEqualTo(Measure.END_POSITIVE);
        assertThat(end("completed", test("negative", "final"), use("slip", false))).isEqualTo(Measure.END_SLIP);
        assertThat(end("completed", test("negative", "final"), use("slip", true))).isEqualTo(Measure.END_VERIFIED);
        assertThat(end("completed", use("slip", false), use("lapse", false))).isEqualTo(Measure.END_LAPSE);
        assertThat(end("referred", use("lapse", false), use("relapse", false))).isEqualTo(Measure.END_RELAPSE);
        assertThat(end("lost")).isEqualTo(Measure.END_LOST);
        assertThat(end("withdrew")).isEqualTo(Measure.END_LOST);
        assertThat(end("died")).isNull();
        assertThat(end("handed-over", use("relapse", false))).isNull();
    }

    @Test
    void anEntryOfUseThatNobodyJudgedCountsAsNotGradedWhileItHolds() {
        Happening visit = act("visit", START.plusDays(3), null, false);
        Happening unjudged = new Happening(What.UNJUDGED, visit.id(), "activity", null, visit.day(), null, null, null, false, null, null);
        Happening withdrawn = new Happening(What.ACTIVITY, visit.id(), "visit", "direct", visit.day(), null, null, visit.noted(), true, null, null);
        Happening copied = new Happening(What.COPIED, visit.id(), "activity", null, LocalDate.EPOCH, null, null, null, false, null, null);
        Head head = head(null, null, null);

        assertThat(all(new Course(head, List.of(visit, unjudged)))).containsEntry(Measure.USE_UNGRADED, 1);
        assertThat(all(new Course(head, List.of(visit, unjudged, act("visit", START.plusDays(3), visit.id(), false))))).doesNotContainKey(Measure.USE_UNGRADED);
        assertThat(all(new Course(head, List.of(withdrawn, unjudged)))).doesNotContainKey(Measure.USE_UNGRADED);
        assertThat(all(new Course(head, List.of(visit, unjudged, copied)))).doesNotContainKey(Measure.USE_UNGRADED);
    }

    @Test
    void anInstitutionThatIsNotRegisteredIsToldByItsName() {
        Map<Key, Figure> figures = Contribution.of(List.of(new Course(head(null, null, null), List.of())), TERMS);
        assertThat(figures.values()).isNotEmpty().allMatch(each -> each.cells().get(id.pulih.indicators.Dimension.INSTITUTION.ordinal()).equals("Loka Contoh"));
    }

    @Test
    void whatAnotherOfficeRecordedCountsThereAndItsCorrectionToo() {
        Happening brought = act("visit", START.plusDays(3), null, false);
        Happening copied = new Happening(What.COPIED, brought.id(), "activity", null, LocalDate.EPOCH, null, null, null, false, null, null);
        Happening corrected = act("visit", START.plusDays(4), brought.id(), false);
        Head head = head(null, null, START.plusDays(10));

        assertThat(all(new Course(head, List.of(brought, copied))).get(Measure.ACTIVITIES)).isNull();
        assertThat(all(new Course(head, List.of(brought, copied, corrected))).get(Measure.ACTIVITIES)).isNull();
        assertThat(all(new Course(head, List.of(brought, copied, act("visit", START.plusDays(12), null, false)))))
                .containsEntry(Measure.ACTIVITIES, 1).containsEntry(Measure.HANDED_OVER_IN, 1).containsEntry(Measure.CLIENTS_SERVED, 1)
                .containsEntry(Measure.CONTINUED, 1).doesNotContainKey(Measure.STARTED);
    }

    @Test
    void aFactIsLateOnTheEighthDayWhereTheOfficeIs() {
        LocalDate day = START.plusDays(1);
        Happening seventh = new Happening(What.ACTIVITY, UUID.randomUUID(), "visit", "direct", day, null, null,
                day.plusDays(7).atTime(15, 59).toInstant(ZoneOffset.UTC), false, null, null);
        Happening eighth = new Happening(What.ACTIVITY, UUID.randomUUID(), "visit", "direct", day, null, null,
                day.plusDays(7).atTime(16, 0).toInstant(ZoneOffset.UTC), false, null, null);

        assertThat(all(new Course(head(null, null, null), List.of(seventh))).get(Measure.FACTS_LATE)).isNull();
        assertThat(all(new Course(head(null, null, null), List.of(eighth))).get(Measure.FACTS_LATE)).isEqualTo(1);
    }

    @Test
    void twoProgrammesOfOnePersonAreOneClientServed() {
        Course one = new Course(head("completed", START.plusDays(20), null), List.of(act("visit", START.plusDays(3), null, false)));
        Course other = new Course(head(null, null, null), List.of(act("visit", START.plusDays(4), null, false)));

        Map<Key, Figure> together = Contribution.of(List.of(one, other), TERMS);

        for (String period : List.of("2026-03", "2026-T1", "2026")) {
            assertThat(sum(together, key -> key.period().equals(period)).get(Measure.CLIENTS_SERVED)).as(period).isEqualTo(1);
        }
    }

    @Test
    void aDutyCountsInTheMonthOfItsLastDayOnTimeUnlessSomethingCutItOff() {
        LocalDate to = START.plusDays(13);
        Happening duty = new Happening(What.DUTY, UUID.randomUUID(), "visit", null, START, to, START.plusDays(29), null, false, null, "visit-m1");
        Happening onTime = act("visit", to, null, false);
        Happening late = act("visit", to.plusDays(1), null, false);
        Happening pause = new Happening(What.PAUSE, UUID.randomUUID(), "", null, to, null, null, null, false, null, null);

        assertThat(all(new Course(head(null, null, null), List.of(duty)))).containsEntry(Measure.VISIT_DUE, 1).doesNotContainKey(Measure.VISIT_DONE);
        assertThat(all(new Course(head(null, null, null), List.of(duty, onTime)))).containsEntry(Measure.VISIT_DONE, 1).containsEntry(Measure.VISIT_ON_TIME, 1);
        assertThat(all(new Course(head(null, null, null), List.of(duty, late)))).containsEntry(Measure.VISIT_DONE, 1).doesNotContainKey(Measure.VISIT_ON_TIME);
        assertThat(all(new Course(head("lost", to, null), List.of(duty)))).containsEntry(Measure.VISIT_DUE, 1);
        assertThat(all(new Course(head("lost", to.minusDays(1), null), List.of(duty)))).doesNotContainKey(Measure.VISIT_DUE);
        assertThat(all(new Course(head(null, null, null), List.of(duty, pause)))).doesNotContainKey(Measure.VISIT_DUE);
        assertThat(all(new Course(head(null, null, to), List.of(duty)))).containsEntry(Measure.VISIT_DUE, 1);
        assertThat(all(new Course(head(null, null, to.plusDays(1)), List.of(duty)))).doesNotContainKey(Measure.VISIT_DUE);
    }

    @Test
    void whateverWasRecordedTheMeasuresAgreeWithEachOther() {
        int times = Integer.getInteger("pulih.figures.courses", 20_000);
        Tries.of(times, random -> {
            List<Course> person = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(n -> course(random)).toList();
            Map<Key, Figure> figures = Contribution.of(person, TERMS);
            assertThat(shuffled(person)).isEqualTo(figures);
            Map<Measure, Integer> months = sum(figures, key -> key.period().matches("\\d{4}-\\d{2}"));
            assertThat(count(months, Measure.ACTIVITIES)).isEqualTo(count(months, Measure.CONTACTS_DIRECT) + count(months, Measure.CONTACTS_INDIRECT))
                    .isEqualTo(Stream.of(Measure.values()).filter(each -> each.name().startsWith("ACTIVITY_")).mapToInt(each -> count(months, each)).sum());
            for (ObligationKind kind : ObligationKind.values()) {
                Measure.Duty duty = Measure.duty(kind);
                assertThat(count(months, duty.done()) + count(months, duty.excepted())).isLessThanOrEqualTo(count(months, duty.due()));
                assertThat(count(months, duty.onTime())).isLessThanOrEqualTo(count(months, duty.done()));
            }
            figures.keySet().stream().map(Key::period).distinct().forEach(period ->
                    assertThat(count(sum(figures, key -> key.period().equals(period)), Measure.CLIENTS_SERVED)).isLessThanOrEqualTo(1));
            person.forEach(each -> assertThat(ENDS.stream().mapToInt(end -> count(sum(figures, key -> key.owner().equals(each.head().episode())), end)).sum())
                    .isEqualTo(each.head().ended() && !List.of("died", "handed-over").contains(each.head().endingKind()) ? 1 : 0));
            assertThat(figures.values()).allSatisfy(each -> assertThat(each.counts().values()).allMatch(number -> number > 0));
        });
        System.out.println("FIGURE random courses: " + times + ", in any order of their facts the same, measures agree");
    }

    private static Map<Key, Figure> shuffled(List<Course> person) {
        return Contribution.of(person.stream().map(each -> {
            var mixed = new ArrayList<>(each.happenings());
            Collections.shuffle(mixed, new Random(7));
            return new Course(each.head(), mixed);
        }).toList(), TERMS);
    }

    private static int count(Map<Measure, Integer> counts, Measure measure) {
        return counts.getOrDefault(measure, 0);
    }

    private static Course course(RandomGenerator random) {
        var all = new ArrayList<Happening>();
        for (int n = random.nextInt(12); n > 0; n--) {
            UUID amends = all.isEmpty() || random.nextInt(3) > 0 ? null : all.get(random.nextInt(all.size())).id();
            boolean taken = all.stream().anyMatch(each -> amends != null && amends.equals(each.amends()));
            all.add(act(KINDS.get(random.nextInt(KINDS.size())), START.plusDays(random.nextInt(150)), taken ? null : amends, random.nextInt(6) == 0));
        }
        for (int n = random.nextInt(6); n > 0; n--) {
            LocalDate from = START.plusDays(n * 10L);
            all.add(new Happening(What.DUTY, UUID.randomUUID(), KINDS.get(random.nextInt(2)), null, from, from.plusDays(13), from.plusDays(29), null,
                    random.nextInt(4) == 0, null, "rule-m" + n));
        }
        for (int n = random.nextInt(3); n > 0; n--) {
            all.add(test(List.of("negative", "positive", "invalid").get(random.nextInt(3)), random.nextBoolean() ? "final" : "initial"));
            all.add(use(List.of("slip", "lapse", "relapse", "ungraded").get(random.nextInt(4)), random.nextBoolean()));
        }
        String ending = random.nextBoolean() ? null : List.of("completed", "lost", "died", "handed-over", "other").get(random.nextInt(5));
        LocalDate endedOn = ending == null ? null : START.plusDays(60 + random.nextInt(80));
        return new Course(head(ending, endedOn, random.nextInt(4) == 0 ? START.plusDays(random.nextInt(60)) : null), all);
    }
}
