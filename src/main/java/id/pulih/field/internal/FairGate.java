package id.pulih.field.internal;

import id.pulih.platform.Limits;
import id.pulih.platform.Limits.Act;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * At the end of a month all telephones come at once. So many are served at a time, in the order in which they came; who has
 * waited ten seconds is asked to come back, each at another moment. Pages of the office keep the rest of the database.
 */
@Component
class FairGate {

    private static final int LONGEST_WAIT = 10;
    private static final int SOONEST = 20;
    private static final int LATEST = 60;

    /** Not that anybody guesses it: the house has no other generator. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Semaphore places;
    private final Limits limits;

    FairGate(@Value("${pulih.field.at-once:6}") int atOnce, Limits limits) {
        this.places = new Semaphore(atOnce, true);
        this.limits = limits;
    }

    /** @throws ProblemException busy or too-many-requests, with the header {@code Retry-After} */
    <T> T pass(Caller caller, HttpServletResponse response, Supplier<T> act) {
        Duration wait = limits.take(Act.SYNC, caller.device().toString());
        if (!wait.isZero()) {
            response.setHeader("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
            throw ProblemException.of(Problem.TOO_MANY_REQUESTS, wait.plusSeconds(59).toMinutes());
        }
        if (!entered()) {
            response.setHeader("Retry-After", Integer.toString(RANDOM.nextInt(SOONEST, LATEST + 1)));
            throw ProblemException.of(Problem.BUSY);
        }
        try {
            return act.get();
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
