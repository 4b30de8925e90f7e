package id.pulih.vault;

import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Waits until every transaction that is open now has ended, in all processes: until then one of them may still hold an old
 * key and seal with it, or hold old bytes and look for their key. Nobody waits for us meanwhile.
 */
@Component
class OpenTransactions {

    private static final int TRIES = 60_000;
    private static final int MILLIS = 10;

    private final JdbcClient jdbc;
    private final Work work;

    OpenTransactions(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /** @throws VaultException when one stays open for ten minutes */
    void awaitEnd() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Waiting inside a transaction would wait for itself");
        }
        Set<String> before = open();
        for (int i = 0; i < TRIES && !before.isEmpty(); i++) {
            pause();
            before.retainAll(open());
        }
        if (!before.isEmpty()) {
            throw new VaultException("A transaction does not end; rotate again later");
        }
    }

    /** All processes of the service share one role, and a role sees its own sessions. */
    private Set<String> open() {
        return new HashSet<>(work.read(Scope.none(), () -> jdbc.sql("""
                select pid::text || ' ' || xact_start::text from pg_stat_activity
                where datname = current_database() and usename = current_user and xact_start is not null and pid <> pg_backend_pid()""")
                .query(String.class)
                .list()));
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VaultException("Interrupted while waiting for transactions", e);
        }
    }
}
