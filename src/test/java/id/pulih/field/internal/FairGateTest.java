package id.pulih.field.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.platform.Limits;
import id.pulih.platform.ProblemException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class FairGateTest {

    private final FairGate gate = new FairGate(2, new Limits(Clock.systemUTC(), 1));

    private static Caller caller() {
        return new Caller(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Caller.SEND, true);
    }

    @Test
    void neverMoreThanItsPlacesAreServedAtOnceAndAllAreServed() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int n = 0; n < 200; n++) {
                all.add(threads.submit(() -> gate.pass(caller(), new MockHttpServletResponse(), () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    return inside.decrementAndGet();
                })));
            }
            for (Future<Integer> each : all) {
                each.get();
            }
        }
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void whoWaitedInVainIsAskedToComeBackAtAMomentOfItsOwn() throws Exception {
        var leave = new CountDownLatch(1);
        var entered = new CountDownLatch(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 2; n++) {
                threads.submit(() -> gate.pass(caller(), new MockHttpServletResponse(), () -> hold(entered, leave)));
            }
            entered.await();
            var response = new MockHttpServletResponse();
            assertThatThrownBy(() -> gate.pass(caller(), response, () -> 0)).isInstanceOf(ProblemException.class).hasMessageContaining("busy");
            assertThat(Integer.parseInt(String.valueOf(response.getHeader("Retry-After")))).isBetween(20, 60);
            leave.countDown();
        }
        assertThat(gate.pass(caller(), new MockHttpServletResponse(), () -> 7)).isEqualTo(7);
    }

    private static int hold(CountDownLatch entered, CountDownLatch leave) {
        entered.countDown();
        try {
            leave.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    @Test
    void aPlaceIsGivenBackAfterAFault() {
        for (int n = 0; n < 5; n++) {
            assertThatThrownBy(() -> gate.pass(caller(), new MockHttpServletResponse(), () -> {
                throw new IllegalStateException("fault");
            })).isInstanceOf(IllegalStateException.class);
        }
        assertThat(gate.pass(caller(), new MockHttpServletResponse(), () -> 1)).isEqualTo(1);
    }

    @Test
    void oneTelephoneThatAsksWithoutEndIsToldToWaitAndOthersAreNot() {
        Caller busy = caller();
        for (int n = 0; n < 240; n++) {
            gate.pass(busy, new MockHttpServletResponse(), () -> 0);
        }
        var response = new MockHttpServletResponse();
        assertThatThrownBy(() -> gate.pass(busy, response, () -> 0)).isInstanceOf(ProblemException.class).hasMessageContaining("too-many-requests");
        assertThat(response.getHeader("Retry-After")).isNotNull();
        assertThat(gate.pass(caller(), new MockHttpServletResponse(), () -> 1)).isEqualTo(1);
    }
}
