package id.pulih.jobs;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.jobs.internal.JobKinds;
import id.pulih.jobs.internal.JobQueue;
import id.pulih.jobs.internal.JobRights;
import id.pulih.jobs.internal.JobStore;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts long work. It runs under the account and the rights of whoever asked, one job of an account at a time. */
@Component
public class Jobs {

    /** Somebody who has so many waiting has pressed the button in impatience. */
    private static final int MOST_OPEN = 5;

    private final Work work;
    private final JobKinds kinds;
    private final JobRights rights;
    private final JobStore store;
    private final JobQueue queue;
    private final Audit audit;

    public Jobs(Work work, JobKinds kinds, JobRights rights, JobStore store, JobQueue queue, Audit audit) {
        this.work = work;
        this.kinds = kinds;
        this.rights = rights;
        this.store = store;
        this.queue = queue;
        this.audit = audit;
    }

    /** As {@link #start(Asker, UUID, String, Map, JobInput)}, with an id of its own and without a file. */
    public UUID start(Asker asker, String kind, Map<String, String> parameters) {
        return start(asker, Ids.next(), kind, parameters, null);
    }

    /**
     * Joins the caller's transaction: the job is there when that commits, and runs soon after. Its page is {@code /pekerjaan/<id>}.
     *
     * @param id         made by the form, so that sending it twice starts one job
     * @param parameters codes and ids, never a name or free text
     * @param input      a file to work on, kept sealed until the job ends
     * @throws ProblemException forbidden when the kind's route is not open to the asker, jobs-waiting when too many are
     */
    public UUID start(Asker asker, UUID id, String kind, Map<String, String> parameters, @Nullable JobInput input) {
        if (!rights.open(asker, kinds.of(kind))) {
            throw ProblemException.of(Problem.FORBIDDEN);
        }
        work.write(asker.own("job"), () -> {
            if (store.find(asker.office(), id).isEmpty()) {
                if (store.open(asker) >= MOST_OPEN) {
                    throw ProblemException.of(Problem.JOBS_WAITING, MOST_OPEN);
                }
                store.insert(asker, id, kind, parameters, input);
                audit.record(asker, "job-started", "job", id, "kind=" + kind);
                queue.add(asker.office(), id);
            }
        });
        return id;
    }
}
