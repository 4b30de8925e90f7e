package id.pulih.jobs.internal;

import id.pulih.access.Asker;
import id.pulih.jobs.JobKind;
import id.pulih.jobs.JobRun;
import id.pulih.jobs.JobStopped;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs one job from where it stands to its end, or until it has to wait. */
@Component
class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    /** So many runs without a single step: what takes the application down, or fails each time, is not tried for ever. */
    private static final int MOST_FRUITLESS = 4;

    /** Whether the queue may forget the job, or asks again. */
    enum Answer { ENDED, WAITING, BROKEN }

    private final Work work;
    private final JobStore store;
    private final JobSteps steps;
    private final JobEnds ends;
    private final JobKinds kinds;
    private final Offices offices;

    Worker(Work work, JobStore store, JobSteps steps, JobEnds ends, JobKinds kinds, Offices offices) {
        this.work = work;
        this.store = store;
        this.steps = steps;
        this.ends = ends;
        this.kinds = kinds;
        this.offices = offices;
    }

    Answer run(UUID office, UUID id) {
        Optional<Job> found = work.read(Scope.of(List.of(office), null, "job"),
                () -> store.find(office, id).filter(job -> !store.ended(job)));
        return found.map(this::run).orElse(Answer.ENDED);
    }

    private Answer run(Job job) {
        if (steps.cancelled(job)) {
            return end(job, () -> ends.cancelled(job));
        }
        if (steps.stopping() || !work.write(JobSteps.scope(job), () -> store.takeLane(job))) {
            return Answer.WAITING;
        }
        try {
            return goOn(job);
        } catch (JobStopped e) {
            return stopped(job, e.reason());
        } catch (ProblemException e) {
            return fail(job, e);
        } catch (RuntimeException e) {
            // The next run goes on from the last step; after some without any it is called a failure.
            LOG.warn("Job {} of kind {} broke off", job.id(), job.kind(), e);
            return Answer.BROKEN;
        }
    }

    private Answer goOn(Job job) {
        Optional<JobKind> kind = kinds.find(job.kind());
        JobStore.Begun begun = work.write(JobSteps.scope(job), () -> store.begin(job));
        if (kind.isEmpty() || begun.fruitless() >= MOST_FRUITLESS) {
            return fail(job, ProblemException.of(Problem.JOB_BROKEN_OFF));
        }
        var run = new JobRun(job, steps.allowed(job), begun.mark(), steps);
        run.finish(kind.get().run(run));
        return Answer.ENDED;
    }

    private Answer stopped(Job job, JobStopped.Reason reason) {
        return switch (reason) {
            case CANCELLED -> end(job, () -> ends.cancelled(job));
            case RIGHTS -> fail(job, ProblemException.of(Problem.JOB_RIGHTS_ENDED));
            case STOPPING, OVERTAKEN -> Answer.WAITING;
        };
    }

    private Answer fail(Job job, ProblemException why) {
        return end(job, () -> ends.failed(service(job), job, why));
    }

    private Answer end(Job job, Runnable how) {
        work.write(JobSteps.scope(job), () -> {
            if (!store.ended(job)) {
                how.run();
            }
        });
        return Answer.ENDED;
    }

    /** In the name of whoever asked, who may not be able to ask anything any more. */
    private Asker service(Job job) {
        Office office = offices.get(job.office());
        return Asker.service(job.office(), office.name(), ZoneId.of(office.timeZone()), job.account());
    }
}
