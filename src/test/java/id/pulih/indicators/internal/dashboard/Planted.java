package id.pulih.indicators.internal.dashboard;

import id.pulih.demo.Cast;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of a year in which nothing happened in the cast's offices, planted as totals and taken away again. */
final class Planted {

    static final int YEAR = 2021;
    static final List<Measure> MEASURES = List.of(Measure.STARTED, Measure.ENDED_COMPLETED, Measure.USE_SLIP, Measure.VISIT_DUE, Measure.VISIT_DONE,
            Measure.URINE_TESTS, Measure.URINE_POSITIVE);
    static final List<String> OFFICES = List.of(Cast.NTB, "BNNP-JTG", Cast.SUMBAWA, Cast.CILACAP, "KLINIK-SEHATI");

    private final Work work;
    private final JdbcClient jdbc;
    private final Map<String, Map<Period, long[]>> numbers = new HashMap<>();

    Planted(Work work, JdbcClient jdbc, long seed) {
        this.work = work;
        this.jdbc = jdbc;
        var random = new Random(seed);
        for (String office : OFFICES) {
            var months = new HashMap<Period, long[]>();
            Period.year(YEAR).months().forEach(month -> months.put(month, counts(random)));
            numbers.put(office, months);
        }
    }

    private static long[] counts(Random random) {
        long owed = random.nextInt(40);
        long[] counts = new long[] {random.nextInt(9), random.nextInt(7), random.nextInt(3) == 0 ? random.nextInt(12) : 0, owed, random.nextInt((int) owed + 1),
            random.nextInt(14), 0};
        counts[6] = random.nextInt((int) counts[5] + 1);
        return counts;
    }

    void plant() {
        for (String office : OFFICES) {
            numbers.get(office).forEach((month, counts) -> plant(Cast.office(office).id(), month.toString(), counts));
            turn(Cast.office(office).id());
        }
    }

    /** As whoever writes totals says. */
    private void turn(UUID office) {
        work.write(Scope.of(List.of(office), null, "test"), () -> jdbc.sql("""
                insert into pulih.figure_office (office_id, edition, turn) values (:office, 0, 1)
                on conflict (office_id) do update set turn = figure_office.turn + 1""").param("office", office).update());
    }

    private void plant(UUID office, String month, long[] counts) {
        long[] men = java.util.Arrays.stream(counts).map(each -> each * 2 / 3).toArray();
        long[] women = java.util.stream.IntStream.range(0, men.length).mapToLong(each -> counts[each] - men[each]).toArray();
        insert(office, month, "all", "", counts);
        insert(office, month, "sex", "male", men);
        insert(office, month, "sex", "female", women);
    }

    /** As well what signed reports are made of: a group event that counts it all. */
    void plantOwners() {
        for (String office : OFFICES) {
            UUID id = Cast.office(office).id();
            numbers.get(office).forEach((month, counts) -> work.write(Scope.of(List.of(id), null, "test"), () -> jdbc.sql("""
                    insert into pulih.figure (office_id, owner_id, period, kind, cells, measures, counts)
                    values (:office, :owner, :period, 'event', array['', '', '', '', '', '', '', ''], :measures::smallint[], :counts::integer[])""")
                    .param("office", id).param("owner", UUID.randomUUID()).param("period", month.toString())
                    .param("measures", MEASURES.stream().map(Enum::ordinal).toArray(Integer[]::new))
                    .param("counts", java.util.Arrays.stream(counts).boxed().map(Long::intValue).toArray(Integer[]::new))
                    .update()));
        }
    }

    /** What is true of offices in months. */
    long[] of(List<String> offices, List<Period> months) {
        return sum(offices, months, false);
    }

    /** Of them the men: two thirds of every month's number. */
    long[] men(List<String> offices, List<Period> months) {
        return sum(offices, months, true);
    }

    private long[] sum(List<String> offices, List<Period> months, boolean men) {
        var sum = new long[MEASURES.size()];
        for (String office : offices) {
            for (Period month : months) {
                long[] counts = numbers.get(office).get(month);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += men ? counts[i] * 2 / 3 : counts[i];
                }
            }
        }
        return sum;
    }

    private void insert(UUID office, String period, String dimension, String value, long[] counts) {
        Integer[] measures = MEASURES.stream().map(Enum::ordinal).toArray(Integer[]::new);
        Long[] numbers = java.util.Arrays.stream(counts).boxed().toArray(Long[]::new);
        work.write(Scope.of(List.of(office), null, "test"), () -> jdbc.sql("""
                insert into pulih.figure_total (office_id, period, dimension, value, measures, counts)
                values (:office, :period, :dimension, :value, :measures::smallint[], :counts::bigint[])""")
                .param("office", office).param("period", period).param("dimension", dimension).param("value", value)
                .param("measures", measures).param("counts", numbers)
                .update());
    }

    void takeAway() {
        for (String office : OFFICES) {
            UUID id = Cast.office(office).id();
            work.write(Scope.of(List.of(id), null, "test"), () -> jdbc.sql("delete from pulih.figure_total where office_id = :office and period like :year")
                    .param("office", id).param("year", YEAR + "%").update());
            turn(id);
        }
    }
}
