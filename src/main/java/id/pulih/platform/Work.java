package id.pulih.platform;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One unit of work = one transaction with its scope. The only place that opens transactions, and the only one that
 * writes {@code SET LOCAL}: as literal text built from typed UUIDs, because {@code set_config} does not reach the
 * workers of a Citus cluster.
 */
@Component
public class Work {

    /** Serialization failure, deadlock, connection lost before commit: the whole transaction may be tried again. */
    private static final Set<String> RETRYABLE = Set.of("40001", "40P01", "57P01");

    private static final int TRIES = 4;

    /** Milliseconds before the second try; after that so many times as long. */
    private static final long MOST_REST = 40;

    /** Not that anybody guesses it: the house has no other generator. */
    private static final SecureRandom CHANCE = new SecureRandom();

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final TransactionTemplate snapshot;
    private final JdbcOperations jdbc;

    /** The offices the database was told for the running unit of work; asking it for them would be one more way there and back. */
    private final ThreadLocal<List<UUID>> told = new ThreadLocal<>();

    public Work(PlatformTransactionManager transactions, JdbcOperations jdbc) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.jdbc = jdbc;
    }

    /** Runs the act in a transaction; a nested call with the same scope joins the outer one. */
    public <T> T write(Scope scope, Supplier<T> act) {
        return run(writing, scope, act);
    }

    public void write(Scope scope, Runnable act) {
        write(scope, () -> {
            act.run();
            return Boolean.TRUE;
        });
    }

    /** Runs a query in a read-only transaction. Reads of a person write an audit entry and therefore use {@link #write}. */
    public <T> T read(Scope scope, Supplier<T> act) {
        return run(reading, scope, act);
    }

    /** As {@link #read}, and all queries in it see one moment. */
    public <T> T snapshot(Scope scope, Supplier<T> act) {
        return run(snapshot, scope, act);
    }

    /**
     * Reads offices beyond those of the running unit of work, and leaves it as it was: for what must be decided in the same way
     * for everybody, such as which figures are hidden (decision 0046). Nothing of what is read here may be shown.
     */
    public <T> T beyond(Scope scope, Supplier<T> act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return read(scope, act);
        }
        List<UUID> before = Objects.requireNonNullElse(told.get(), List.of());
        if (new HashSet<>(before).containsAll(scope.offices())) {
            return act.get();
        }
        tell(scope.offices());
        T answer = act.get();
        // After a failure the transaction is over anyway.
        tell(before);
        return answer;
    }

    private void tell(List<UUID> offices) {
        jdbc.execute("set local app.offices = '%s'".formatted(array(offices)));
        told.set(offices);
    }

    private <T> T run(TransactionTemplate template, Scope scope, Supplier<T> act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return act.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(template.execute(status -> {
                    // Without a scope no tenant row is visible anyway, and a reading leaves no entry that names a purpose.
                    if (template != reading || !scope.equals(Scope.none())) {
                        enter(scope);
                    }
                    return act.get();
                }));
            } catch (DataAccessException e) {
                if (attempt == TRIES || !RETRYABLE.contains(sqlState(e)) || !rested(attempt)) {
                    throw e;
                }
            } finally {
                told.remove();
            }
        }
    }

    /** Those who stood in each other's way would do so again at once; false when somebody wants us to stop. */
    private static boolean rested(int attempt) {
        try {
            Thread.sleep(CHANCE.nextLong(MOST_REST * attempt));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void enter(Scope scope) {
        String offices = array(scope.offices());
        String account = scope.account() == null ? "" : scope.account().toString();
        // A plain statement: each of these texts is another one and must not push the prepared ones out.
        jdbc.execute("set local app.offices = '%s'; set local app.account = '%s'; set local app.purpose = '%s'"
                .formatted(offices, account, scope.purpose()));
        told.set(scope.offices());
    }

    /**
     * For the rest of the transaction: small tables are read by index too. Where the database reads all of one, it reads the list of the
     * scope's offices out of its text for every row: in a country of 200 offices that is 40,000 ids a page.
     */
    public void byIndex() {
        jdbc.execute("set local enable_seqscan = off");
    }

    private static String array(List<UUID> offices) {
        return offices.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** The SQLSTATE behind an exception of Spring's, or an empty text. */
    public static String sqlState(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
