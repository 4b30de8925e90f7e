package id.pulih.vault;

import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Before anything is served: words that an earlier version stored readable are sealed, and the ledger is completed. */
@Component
class SealAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealAtStart.class);

    private final JdbcClient jdbc;
    private final Work work;
    private final SealedRows rows;
    private final Erasures erasures;
    private volatile boolean running;

    SealAtStart(JdbcClient jdbc, Work work, SealedRows rows, Erasures erasures) {
        this.jdbc = jdbc;
        this.work = work;
        this.rows = rows;
        this.erasures = erasures;
    }

    @Override
    public void start() {
        int sealed = work.read(Scope.none(), () -> jdbc.sql("select id from pulih.office order by id").query(UUID.class).list()).stream()
                .mapToInt(rows::sealPlain).sum();
        if (sealed > 0) {
            LOG.info("{} catatan lama disegel. / {} older notes were sealed.", sealed, sealed);
        }
        erasures.complete();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server, whose phase is near the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
