package id.pulih.platform;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
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

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final JdbcClient jdbc;

    public Work(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
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

    private <T> T run(TransactionTemplate template, Scope scope, Supplier<T> act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return act.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return java.util.Objects.requireNonNull(template.execute(status -> {
                    enter(scope);
                    return act.get();
                }));
            } catch (DataAccessException e) {
                if (attempt == TRIES || !RETRYABLE.contains(sqlState(e))) {
                    throw e;
                }
            }
        }
    }

    private void enter(Scope scope) {
        String offices = array(scope.offices());
        String account = scope.account() == null ? "" : scope.account().toString();
        jdbc.sql("set local app.offices = '%s'; set local app.account = '%s'; set local app.purpose = '%s'"
                        .formatted(offices, account, scope.purpose()))
                .update();
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
