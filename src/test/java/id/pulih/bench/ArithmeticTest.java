package id.pulih.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The sums behind the table of {@code bin/bench}. */
class ArithmeticTest {

    private static Sample sample(long... millis) {
        return new Sample("one", 8, LongStream.of(millis).map(each -> each * 1_000_000).toArray(), 50, 2, 3_000, 1_000, 0);
    }

    @Test
    void aPercentileIsTheNearestRankWhateverTheOrder() {
        Sample hundred = sample(LongStream.rangeClosed(1, 100).map(each -> 101 - each).toArray());
        assertThat(hundred.millis(50)).isEqualTo(50);
        assertThat(hundred.millis(95)).isEqualTo(95);
        assertThat(hundred.millis(99)).isEqualTo(99);
        assertThat(hundred.millis(100)).isEqualTo(100);
        assertThat(sample(7).millis(1)).isEqualTo(7);
        assertThat(sample().millis(95)).isZero();
    }

    @Test
    void throughputAndProcessorCountEveryVisitOfABatch() {
        assertThat(sample(1, 2).throughput()).isEqualTo(50);
        assertThat(sample(1, 2).serverPerUnit()).isEqualTo(30);
        assertThat(sample(1, 2).databasePerUnit()).isEqualTo(10);
    }

    @Test
    void theExponentIsFoundWhateverTheConstant() {
        assertThat(Growth.exponent(costs(0))).isCloseTo(0, within(1e-9));
        assertThat(Growth.exponent(costs(0.5))).isCloseTo(0.5, within(1e-9));
        assertThat(Growth.exponent(costs(1))).isCloseTo(1, within(1e-9));
        assertThat(Growth.exponent(Map.of(0.2, 3.0))).isNaN();
    }

    private static Map<Double, Double> costs(double exponent) {
        var costs = new LinkedHashMap<Double, Double>();
        for (double size : new double[] {0.2, 2, 10}) {
            costs.put(size, 40 * Math.pow(size, exponent));
        }
        return costs;
    }

    @Test
    void aLimitIsMetOnItsBarAndNotBeyondIt() {
        Limit floor = Limit.read("sync/s, >=, 0.35, R1/s, visits/s, sync, against R1");
        assertThat(floor.of(Map.of("sync/s", 35.0, "R1/s", 100.0))).hasValueSatisfying(verdict -> {
            assertThat(verdict.met()).isTrue();
            assertThat(verdict.ratio()).isCloseTo(1, within(1e-9));
        });
        assertThat(floor.of(Map.of("sync/s", 34.9, "R1/s", 100.0)).orElseThrow().met()).isFalse();
        Limit ceiling = Limit.read("p95, <=, 100, , ms, page");
        assertThat(ceiling.of(Map.of("p95", 100.0)).orElseThrow().met()).isTrue();
        assertThat(ceiling.of(Map.of("p95", 101.0)).orElseThrow().met()).isFalse();
    }

    @Test
    void whatWasNotMeasuredHasNoVerdict() {
        assertThat(Limit.read("sync/s, >=, 0.35, R1/s, visits/s, sync").of(Map.of("sync/s", 35.0))).isEmpty();
    }

    @Test
    void everyBarOfTheIssueCanBeRead() {
        assertThat(Limit.all()).hasSizeGreaterThan(20).allSatisfy(limit -> assertThat(limit.sign()).isIn(">=", "<="));
    }
}
