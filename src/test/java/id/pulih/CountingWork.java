package id.pulih;

import id.pulih.audit.Audit;
import id.pulih.jobs.JobKind;
import id.pulih.jobs.JobRun;
import id.pulih.jobs.Outcome;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A further kind of long work, for tests: counts in steps, each of which leaves an entry in the trail, and goes on as fast as the
 * test lets it. It stumbles at a number it is told to.
 */
public final class CountingWork implements JobKind {

    /** Not to be found in the application. */
    public static final String CODE = "counting";

    @TestConfiguration
    static class Configuration {

        @Bean
        CountingWork countingWork(Audit audit) {
            return new CountingWork(audit);
        }
    }

    private final Audit audit;
    private final Map<UUID, Semaphore> leave = new ConcurrentHashMap<>();
    /** What was handed in, as the work found it. */
    public final Map<UUID, String> inputs = new ConcurrentHashMap<>();

    CountingWork(Audit audit) {
        this.audit = audit;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String route() {
        return "POST /klien/baru";
    }

    @Override
    public String words(Map<String, String> parameters) {
        return "jobs.title";
    }

    @Override
    public String doneWords() {
        return "jobs.counted";
    }

    /** So many steps more. */
    public void allow(UUID job, int steps) {
        of(job).release(steps);
    }

    private Semaphore of(UUID job) {
        return leave.computeIfAbsent(job, each -> new Semaphore(0));
    }

    @Override
    public Outcome run(JobRun run) {
        run.input().ifPresent(file -> inputs.put(run.id(), new String(file.content(), StandardCharsets.UTF_8)));
        int to = Integer.parseInt(run.parameter("to"));
        int stumble = Integer.parseInt(run.parameters().getOrDefault("stumble", "-1"));
        for (int at = Integer.parseInt(run.checkpoint().getOrDefault("at", "0")); at < to; at++) {
            int number = at + 1;
            waitForLeave(run);
            run.step(() -> {
                audit.record(run.asker(), "notice-read", "job", run.id(), "number=" + number);
                run.part("n" + number, (number + "\n").getBytes(StandardCharsets.UTF_8));
                if (number == stumble) {
                    throw new IllegalStateException("stumbled as told");
                }
                run.progress(number, to);
                run.checkpoint(Map.of("at", String.valueOf(number)));
            });
        }
        return Outcome.file(new Outcome.ResultFile("hitungan.txt", "text/plain", out -> run.parts((name, content) -> out.write(content))), to, to);
    }

    /** A test that fails must not keep a thread of the machine for ever. */
    private void waitForLeave(JobRun run) {
        try {
            if (!of(run.id()).tryAcquire(2, TimeUnit.MINUTES)) {
                throw ProblemException.of(Problem.BUSY);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
