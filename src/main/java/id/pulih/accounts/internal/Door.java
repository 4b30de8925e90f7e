package id.pulih.accounts.internal;

import id.pulih.accounts.internal.Attempts.Attempt;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.SecurityLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where passwords and activation codes are tried: so many failures per name and per address, then nothing is looked at for
 * a while. A failure is answered no sooner than {@link #FLOOR}, so that its time does not tell whether the name exists.
 */
@Component
public class Door {

    private static final int MAX_FAILURES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration FLOOR = Duration.ofMillis(250);

    private final Attempts attempts;
    private final SignInTrail trail;
    private final SecurityLog security;
    private final int perAddress;

    Door(Attempts attempts, SignInTrail trail, SecurityLog security, @Value("${pulih.sign-in.failures-per-address:60}") int perAddress) {
        this.attempts = attempts;
        this.trail = trail;
        this.security = security;
        this.perAddress = perAddress;
    }

    /** What an attempt came to: whose name it was, if anybody's, and whether the secret was right. */
    public record Trial(Optional<UUID> account, boolean right) {}

    /**
     * @param kind what is tried, {@code password} or {@code activation}
     * @return the account; empty when name or secret is wrong
     * @throws ProblemException too-many-attempts, before anything is looked at
     */
    public Optional<UUID> pass(String kind, String name, String address, Supplier<Trial> trial) {
        long begun = System.nanoTime();
        // The subject of passwords is the bare name, as in earlier versions: a count goes on over an update.
        String subject = kind.equals("password") ? name : kind + " " + name;
        List<Attempt> noted = List.of(attempts.note(subject), attempts.note("address " + address));
        if (attempts.failed(subject, WINDOW) > MAX_FAILURES || attempts.failed("address " + address, WINDOW) > perAddress) {
            noted.forEach(attempts::forgive);
            security.event("sign-in-blocked", null, "kind=" + kind, "address=" + address);
            throw ProblemException.of(Problem.TOO_MANY_ATTEMPTS, WINDOW.toMinutes());
        }
        Trial result = trial.get();
        if (result.right()) {
            noted.forEach(attempts::forgive);
            return result.account();
        }
        security.event("sign-in-failed", result.account().orElse(null), "kind=" + kind, "address=" + address);
        result.account().ifPresent(account -> trail.record(account, "sign-in-failed", "step=" + kind));
        waitUntil(begun + FLOOR.toNanos());
        return Optional.empty();
    }

    /**
     * For a code that names nobody: counted by the address alone.
     *
     * @return what the code opened; empty when it was wrong
     * @throws ProblemException too-many-attempts, before anything is looked at
     */
    public <T> Optional<T> passWithCode(String kind, String address, Supplier<Optional<T>> trial) {
        long begun = System.nanoTime();
        Attempt noted = attempts.note("address " + address);
        if (attempts.failed("address " + address, WINDOW) > perAddress) {
            attempts.forgive(noted);
            security.event("sign-in-blocked", null, "kind=" + kind, "address=" + address);
            throw ProblemException.of(Problem.TOO_MANY_ATTEMPTS, WINDOW.toMinutes());
        }
        Optional<T> opened = trial.get();
        if (opened.isPresent()) {
            attempts.forgive(noted);
        } else {
            security.event("sign-in-failed", null, "kind=" + kind, "address=" + address);
            waitUntil(begun + FLOOR.toNanos());
        }
        return opened;
    }

    private static void waitUntil(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, nanos - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
