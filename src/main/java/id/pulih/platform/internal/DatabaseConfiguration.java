package id.pulih.platform.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.pulih.platform.DataFolder;
import id.pulih.platform.internal.postgres.EmbeddedPostgres;
import id.pulih.platform.internal.postgres.EmbeddedPostgres.Login;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database: our own PostgreSQL in the data folder, or the server named by {@code PULIH_DB_URL}. */
@Configuration
class DatabaseConfiguration {

    private static final int STATEMENTS = 4096;

    /** Nothing that serves a request takes minutes: what does has gone wrong, and must not hold a connection and its locks for ever. */
    private static final String PATIENCE = "set statement_timeout = '5min'; set idle_in_transaction_session_timeout = '5min'";

    /**
     * A statement is planned once for a connection and not once for each who asks: a page asks twenty, planning costs up to ten times what
     * running one does, and every office weighs alike for the planner (decision 0051).
     */
    private static final String KEPT_PLANS = "; set plan_cache_mode = force_generic_plan";

    /** Closed last, after both data sources. */
    static final class Server implements AutoCloseable {

        private final DatabaseAccess access;
        private final @Nullable EmbeddedPostgres embedded;

        Server(DatabaseAccess access, @Nullable EmbeddedPostgres embedded) {
            this.access = access;
            this.embedded = embedded;
        }

        DatabaseAccess access() {
            return access;
        }

        @Override
        public void close() {
            if (embedded != null) {
                embedded.close();
            }
        }
    }

    @Bean(destroyMethod = "close")
    Server databaseServer(
            DataFolder home,
            @Value("${pulih.db.url:}") String url,
            @Value("${pulih.db.user:}") String user,
            @Value("${pulih.db.password:}") String password,
            @Value("${pulih.db.runtime-user:}") String runtimeUser,
            @Value("${pulih.db.runtime-password:}") String runtimePassword) {
        if (!url.isBlank()) {
            var external = new ExternalPostgres(url, new Login(user, password), new Login(runtimeUser, runtimePassword));
            return new Server(external.prepare(home), null);
        }
        var embedded = EmbeddedPostgres.start(home.path());
        var access = new DatabaseAccess(
                embedded.jdbcUrl(),
                embedded.owner().user(),
                embedded.owner().password(),
                embedded.runtime().user(),
                embedded.runtime().password());
        return new Server(access, embedded);
    }

    @Bean
    @Primary
    HikariDataSource dataSource(Server server, @Value("${pulih.db.pool:16}") int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(server.access().jdbcUrl());
        config.setUsername(server.access().runtime());
        config.setPassword(server.access().runtimePassword());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(-1);
        config.setPoolName("pulih");
        config.setConnectionInitSql(PATIENCE + KEPT_PLANS);
        // The driver keeps a statement from its first time on and not from its fifth.
        config.addDataSourceProperty("prepareThreshold", "1");
        return new HikariDataSource(config);
    }

    /** All statements of the application are parsed once; Spring keeps 256 where it is not told otherwise, and there are more. */
    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcTemplate statements) {
        statements.setCacheLimit(STATEMENTS);
        return new RecordClient(JdbcClient.create(statements));
    }

    /** The owner's connections: migrations, import of reference data, and nothing that serves a request. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Server server) {
        return new DriverManagerDataSource(
                server.access().jdbcUrl(), server.access().owner(), server.access().ownerPassword());
    }

    @Bean
    FlywayConfigurationCustomizer runtimeRole(Server server) {
        return flyway -> flyway.placeholders(java.util.Map.of("runtime", "\"" + server.access().runtime() + "\""));
    }
}
