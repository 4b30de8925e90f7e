package id.pulih.jobs.internal;

import id.pulih.access.Asker;
import id.pulih.jobs.JobInput;
import id.pulih.jobs.JobRun.PartReader;
import id.pulih.jobs.JobStopped;
import id.pulih.jobs.JobStopped.Reason;
import id.pulih.jobs.Outcome;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The steps of jobs: each is one transaction that stores what was done together with how far the work has come, or nothing. */
@Component
public class JobSteps {

    private final Work work;
    private final JobStore store;
    private final JobFiles files;
    private final JobRights rights;
    private final JobEnds ends;
    private volatile boolean stopping;

    JobSteps(Work work, JobStore store, JobFiles files, JobRights rights, JobEnds ends) {
        this.work = work;
        this.store = store;
        this.files = files;
        this.rights = rights;
        this.ends = ends;
    }

    static Scope scope(Job job) {
        return Scope.of(List.of(job.office()), job.account(), "job");
    }

    /** No further step is begun. */
    void stop() {
        stopping = true;
    }

    public boolean stopping() {
        return stopping;
    }

    public boolean cancelled(Job job) {
        return work.read(scope(job), () -> store.cancelled(job));
    }

    public Optional<JobInput> input(Asker asker, Job job) {
        return work.read(asker.own("job"), () -> store.input(job));
    }

    /** @throws JobStopped when the application stops, or the asker may not do this any more */
    public Asker allowed(Job job) {
        if (stopping) {
            throw new JobStopped(Reason.STOPPING);
        }
        return rights.now(job).orElseThrow(() -> new JobStopped(Reason.RIGHTS));
    }

    /** @return the mark under which the step is stored */
    public Mark step(Scope scope, Job job, Mark last, Supplier<Mark> act) {
        try {
            return work.write(scope, () -> {
                needGoingOn(job);
                Mark mark = act.get().next(last.number());
                store.mark(job, mark);
                return mark;
            });
        } catch (DuplicateKeyException e) {
            throw overtaken(job, last, e);
        }
    }

    private void needGoingOn(Job job) {
        if (store.cancelled(job)) {
            throw new JobStopped(Reason.CANCELLED);
        }
        if (store.ended(job)) {
            throw new JobStopped(Reason.OVERTAKEN);
        }
    }

    /** A double key may also be the fault of what the step did. */
    private RuntimeException overtaken(Job job, Mark last, DuplicateKeyException e) {
        int number = work.read(scope(job), () -> store.last(job)).map(Mark::number).orElse(0);
        return number > last.number() ? new JobStopped(Reason.OVERTAKEN) : e;
    }

    public void part(Job job, String name, byte[] content) {
        files.addPart(job, name, content);
    }

    public void parts(Job job, PartReader reader) throws IOException {
        files.parts(job, reader);
    }

    /** The last step: writes the result, and the job has ended. */
    public void finish(Asker asker, Job job, Mark last, Outcome outcome) {
        step(asker.own("job"), job, last, () -> {
            ends.finished(asker, job, outcome);
            return last;
        });
    }
}
