package id.pulih.jobs.internal;

import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.access.Routes;
import id.pulih.jobs.JobKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether whoever asked for a job may still do so: a role that ended or an account that was closed stops it. */
@Component
public class JobRights {

    private final Askers askers;
    private final Routes routes;
    private final JobKinds kinds;

    JobRights(Askers askers, Routes routes, JobKinds kinds) {
        this.askers = askers;
        this.routes = routes;
        this.kinds = kinds;
    }

    /** @throws IllegalStateException when the kind names a route that is not in the access matrix */
    public boolean open(Asker asker, JobKind kind) {
        String[] route = kind.route().split(" ");
        return routes.of(route[0], route[1])
                .orElseThrow(() -> new IllegalStateException(kind.code() + " names an unknown route: " + kind.route()))
                .opensTo(asker);
    }

    /** Who asked as of now; empty when the account is closed, works elsewhere or holds no role that may do this. */
    Optional<Asker> now(Job job) {
        return askers.of(job.account())
                .filter(asker -> asker.office().equals(job.office()))
                .filter(asker -> kinds.find(job.kind()).filter(kind -> open(asker, kind)).isPresent());
    }
}
