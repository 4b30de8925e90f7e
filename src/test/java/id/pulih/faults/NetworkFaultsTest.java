package id.pulih.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.faults.FaultyProxy.Fault;
import id.pulih.faults.Ground.Walk;
import id.pulih.faults.Handset.Way;
import id.pulih.field.Devices;
import id.pulih.field.Enrolments;
import id.pulih.field.Phone;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The promise to an agent with a poor signal: whatever the network does to her entries, each arrives once. */
class NetworkFaultsTest extends PulihTest {

    private static final int FAULTS = Integer.getInteger("pulih.faults.network", 600);
    private static final int PHONES = 8;

    /** A minute, scaled so that ten thousand faults fit into an evening: what counts is that the telephone has given up before. */
    private static final Duration DELAY = Duration.ofMillis(900);
    private static final Duration PATIENCE = Duration.ofMillis(450);

    /** Long enough that no answer is missed but those that are held back: all tries are counted. */
    private static final Duration COUNTED_PATIENCE = Duration.ofSeconds(1);

    @Autowired
    private ApplicationContext pulih;

    @Test
    void nothingIsLostOrDoubledWhateverTheNetworkDoes() throws Exception {
        long seed = History.seed();
        var insider = new Insider(pulih);
        List<Walk> walks = new Ground(as("dewi"), TODAY).walks(PHONES, 2);
        var schedule = new Schedule(seed, FAULTS);
        try (var history = new History("network", seed)) {
            FaultyProxy proxy = new FaultyProxy(port, DELAY, schedule);
            try (proxy) {
                Handset.all(Handset.ofAll(insider, walks, new Way(proxy.port(), PATIENCE), history, seed, TODAY), handset -> {
                    handset.use(schedule::goesOn);
                    handset.empty();
                });
            }
            var findings = Checker.check(history.events(), Stock.of(insider, walks), Stock.receipts(insider));
            System.out.printf("FIGURE network faults: %,d done %s; %s; lost or doubled or phantom: %d, seed %d%n", proxy.faults(), proxy.done(),
                    history.summary(), findings.size(), seed);
            assertThat(proxy.faults()).isGreaterThanOrEqualTo(FAULTS);
            assertThat(findings).isEmpty();
        }
    }

    /** Otherwise an agent with a poor signal would need a new code, which only the office can give. */
    @Test
    void anEnrolmentWhoseAnswerWasLostMayBeRepeatedByThatTelephoneAndNoOther() {
        var insider = new Insider(pulih);
        Walk walk = new Ground(as("dewi"), TODAY).walks(1, 1).getFirst();
        String code = insider.bean(Enrolments.class).make(insider.officer, walk.agent()).text();
        var left = new AtomicInteger(1);
        try (var proxy = new FaultyProxy(port, DELAY, request -> left.getAndDecrement() > 0 ? Fault.DROP_REPLY : Fault.NONE)) {
            Phone phone = Phone.fresh(proxy.port(), clock);
            assertThat(phone.show(code).status()).isZero();
            assertThat(phone.show(code).status()).isEqualTo(201);
            assertThat(phone.shareRenew().status()).isEqualTo(200);
            assertThat(insider.bean(Devices.class).of(insider.officer, walk.agent())).hasSize(1);
            assertThat(Phone.fresh(proxy.port(), clock).show(code).status()).isEqualTo(422);
        }
    }

    /** Survey123's field report: a slow server and a telephone that asked again every 15 seconds made ten records of one. */
    @Test
    void aTelephoneThatAsksTenTimesWhileTheServerIsLateMakesOneRecord() throws Exception {
        for (Fault late : List.of(Fault.DELAY_REQUEST, Fault.DELAY_REPLY)) {
            var insider = new Insider(pulih);
            List<Walk> walks = new Ground(as("dewi"), TODAY).walks(1, 1);
            var left = new AtomicInteger(10);
            try (var history = new History("late", History.seed())) {
                FaultyProxy proxy = new FaultyProxy(port, COUNTED_PATIENCE.multipliedBy(12), request -> left.getAndDecrement() > 0 ? late : Fault.NONE);
                try (proxy) {
                    Handset handset = Handset.ofAll(insider, walks, new Way(proxy.port(), COUNTED_PATIENCE), history, 1, TODAY).getFirst();
                    handset.save();
                    handset.empty();
                }
                assertThat(proxy.done().get(late).get()).isEqualTo(10);
                assertThat(history.count(History.Step.INFO)).isEqualTo(10);
                assertThat(Stock.of(insider, walks)).hasSize(1);
                assertThat(Checker.check(history.events(), Stock.of(insider, walks), Stock.receipts(insider))).isEmpty();
            }
        }
        System.out.println("FIGURE ten tries against a late server: 1 record");
    }
}
