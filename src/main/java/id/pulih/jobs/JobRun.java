package id.pulih.jobs;

import id.pulih.access.Asker;
import id.pulih.jobs.internal.Job;
import id.pulih.jobs.internal.JobSteps;
import id.pulih.jobs.internal.Mark;
import id.pulih.platform.Scope;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One job at work: what it was asked, how far it has come, and the steps in which it writes. For one thread. */
public final class JobRun {

    private final Job job;
    private final JobSteps steps;
    private Asker asker;
    private Mark mark;
    private Mark stored;
    private boolean within;

    /** Made by the machinery. */
    public JobRun(Job job, Asker asker, Mark last, JobSteps steps) {
        this.job = job;
        this.asker = asker;
        this.mark = last;
        this.stored = last;
        this.steps = steps;
    }

    public UUID id() {
        return job.id();
    }

    /** Who asked, with the rights of the last step. */
    public Asker asker() {
        return asker;
    }

    public Map<String, String> parameters() {
        return job.parameters();
    }

    public String parameter(String name) {
        return Objects.requireNonNull(job.parameters().get(name), name);
    }

    /** What the last step left for the next; empty before the first. */
    public Map<String, String> checkpoint() {
        return mark.state();
    }

    /** The file that was handed in. */
    public Optional<JobInput> input() {
        return steps.input(asker, job);
    }

    /** Whether whoever asked has cancelled, or the application is being stopped; every step looks by itself. */
    public boolean cancelled() {
        return steps.stopping() || steps.cancelled(job);
    }

    /** Shown from the next step or checkpoint on. */
    public void progress(long done, long total) {
        mark = mark.progress(done, total);
    }

    /** @param stage what is being done, the message {@code jobs.stage.<stage>} */
    public void stage(@Nullable String stage) {
        mark = mark.stage(stage);
    }

    /** Inside a step: stored with it. Outside: stored now. */
    public void checkpoint(Map<String, String> state) {
        mark = mark.state(state);
        if (!within) {
            step(() -> {});
        }
    }

    /** Does something in one transaction of the asker's own office, together with how far the work has come. */
    public void step(Runnable act) {
        step(each -> each.own("job"), act);
    }

    /**
     * As {@link #step(Runnable)}, in another scope of the asker that holds the own office.
     *
     * @throws JobStopped when the work must not go on; nothing of the step is stored then
     */
    public void step(Function<Asker, Scope> scope, Runnable act) {
        asker = steps.allowed(job);
        within = true;
        try {
            stored = steps.step(scope.apply(asker), job, stored, () -> {
                act.run();
                return mark;
            });
            mark = stored;
        } finally {
            within = false;
        }
    }

    /** Inside a step: keeps a piece of the result, sealed, until the job ends. */
    public void part(String name, byte[] content) {
        if (!within) {
            throw new IllegalStateException("A part is kept by a step");
        }
        steps.part(job, name, content);
    }

    /** The pieces kept so far, in their order, one at a time in memory. */
    public void parts(PartReader reader) throws IOException {
        steps.parts(job, reader);
    }

    /** Takes one piece. */
    @FunctionalInterface
    public interface PartReader {
        void take(String name, byte[] content) throws IOException;
    }

    /** Called by the machinery when the kind has done its work. */
    public void finish(Outcome outcome) {
        asker = steps.allowed(job);
        steps.finish(asker, job, stored, outcome);
    }
}
