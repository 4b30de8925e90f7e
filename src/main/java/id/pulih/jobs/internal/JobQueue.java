package id.pulih.jobs.internal;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Hands jobs to a few threads of this machine (db-scheduler, decision 0043). It keeps the queue in the database and finds what a
 * killed process left behind by its missing heartbeat. What it does twice after all does no harm: see {@link JobSteps}.
 */
@Component
public class JobQueue {

    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED = 4;
    private static final Duration POLL = Duration.ofSeconds(1);
    /** Within Spring's own patience; a step that takes longer is thrown away and done again. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Clock clock = new SystemClock();
    private final Worker worker;
    private final JobSteps steps;
    private final CustomTask<Void> task;
    private final Scheduler scheduler;
    private final boolean serving;

    JobQueue(DataSource database, Worker worker, JobSteps steps, @Value("${pulih.jobs.threads:2}") int threads,
            @Value("${pulih.verb:serve}") String verb) {
        this.worker = worker;
        this.steps = steps;
        this.serving = verb.equals("serve") || verb.equals("demo");
        this.task = Tasks.custom("job", Void.class)
                .onFailureReschedule(FixedDelay.of(HEARTBEAT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> handled(instance.getId()));
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), task)
                .tableName("pulih.job_queue")
                .threads(threads)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(PATIENCE)
                .serializer(new NoObjects())
                .build();
    }

    /** In the caller's transaction: a job is in the queue exactly when it is stored. */
    public void add(UUID office, UUID job) {
        scheduler.schedule(task.instance(office + "/" + job), clock.now());
    }

    /** Verbs that only look or mend begin no work. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (serving) {
            scheduler.start();
        }
    }

    @PreDestroy
    void stop() {
        steps.stop();
        if (serving) {
            scheduler.stop();
        }
    }

    private CompletionHandler<Void> handled(String instance) {
        String[] names = instance.split("/");
        Worker.Answer answer = worker.run(UUID.fromString(names[0]), UUID.fromString(names[1]));
        return (done, queue) -> {
            switch (answer) {
                case ENDED -> queue.remove();
                case WAITING -> queue.reschedule(done, done.getTimeDone().plus(POLL));
                case BROKEN -> queue.reschedule(done, done.getTimeDone().plus(HEARTBEAT));
            }
        };
    }
}
