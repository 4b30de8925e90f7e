package id.pulih.indicators.internal;

import id.pulih.access.Askers;
import id.pulih.jobs.Jobs;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts an office anew after it has decided on a rule: as a job of whoever decided. That it is to be counted is written with the
 * decision, so that pages say so at once, and a power cut in between is made good by {@link FigureCare}.
 */
@Component
class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

    private final BuildRows builds;
    private final ObjectProvider<Jobs> jobs;
    private final Askers askers;
    private final Work work;
    private final JdbcClient jdbc;

    /** Jobs are looked up late: they write to the trail, which tells us. */
    Recount(BuildRows builds, ObjectProvider<Jobs> jobs, Askers askers, Work work, JdbcClient jdbc) {
        this.builds = builds;
        this.jobs = jobs;
        this.askers = askers;
        this.work = work;
        this.jdbc = jdbc;
    }

    /** In the transaction of the decision. */
    void later(UUID office, @Nullable UUID decision) {
        builds.waitFor(office);
        builds.begin(office);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // The transaction is over but still bound to this thread.
                Thread.ofVirtual().name("recount").start(() -> start(office, decision));
            }
        });
    }

    private void start(UUID office, @Nullable UUID decision) {
        try {
            work.read(Scope.of(List.of(office), null, "figures"), () -> jdbc.sql("select decided_by from pulih.rule_override where office_id = :office and id = :id")
                    .param("office", office).param("id", decision).query(UUID.class).optional())
                    .flatMap(askers::of).filter(asker -> asker.office().equals(office))
                    .ifPresent(asker -> jobs.getObject().start(asker, RebuildJob.CODE, RebuildJob.parameters(RebuildJob.Reach.OWN, false)));
        } catch (ProblemException e) {
            LOG.info("No job for counting office {} anew ({}); it is counted in the background", office, e.problem().code());
        }
    }
}
