package id.pulih.platform.internal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.platform.TestPostgres;
import id.pulih.platform.internal.postgres.EmbeddedPostgres.Login;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    static Path home;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start(home);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void rowsSurviveARestart() throws SQLException {
        Sql.run(postgres, postgres.owner(), "create table public.survivors (name text)");
        Sql.run(postgres, postgres.owner(), "insert into public.survivors values ('Sari')");

        postgres.close();
        start();

        assertThat(column("select name from public.survivors")).containsExactly("Sari");
    }

    @Test
    void aWrongPasswordIsRefused() {
        var wrong = new Login(postgres.runtime().user(), "wrong");

        assertThatThrownBy(() -> Sql.connect(postgres, wrong).close()).hasMessageContaining("password authentication");
    }

    @Test
    void acknowledgedMeansOnDisk() throws SQLException {
        assertThat(column("show fsync")).containsExactly("on");
        assertThat(column("show synchronous_commit")).containsExactly("on");
        assertThat(column("show data_checksums")).containsExactly("on");
    }

    @Test
    void onlyThisMachineCanReachTheServer() throws SQLException {
        assertThat(column("show listen_addresses")).containsExactly("127.0.0.1");
        assertThat(home.resolve("postgres/log/postgres.log"))
                .content()
                .contains("listening on IPv4 address \"127.0.0.1\"")
                .doesNotContain("listening on Unix socket");
    }

    @Test
    void passwordsAreReadableOnlyByTheOwnerOfTheHome() throws Exception {
        var permissions = Files.getPosixFilePermissions(home.resolve("keys/postgres.properties"));

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void neitherRoleIsPrivileged() throws SQLException {
        assertThat(column("select rolname from pg_roles where rolname like 'pulih%' and not rolcanlogin"))
                .isEmpty();
        assertThat(column("select rolname from pg_roles where rolname like 'pulih%'"
                        + " and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)"))
                .isEmpty();
        assertThat(column("select pg_get_userbyid(datdba) from pg_database where datname = 'pulih'"))
                .containsExactly("pulih_owner");
    }

    @Test
    void theRuntimeRoleMakesNoTables() {
        assertThatThrownBy(() -> Sql.run(postgres, postgres.runtime(), "create table public.mine (id int)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void theSearchPathAndLocaleBelongToTheDatabase() throws SQLException {
        assertThat(column("show search_path")).containsExactly("pulih, public");
        assertThat(column("select datlocale from pg_database where datname = 'pulih'"))
                .containsExactly("C.UTF-8");
    }

    @Test
    void theLogDoesNotRepeatStatementsOrValues() throws Exception {
        Sql.run(postgres, postgres.owner(), "create table public.papers (nik text primary key)");
        Sql.run(postgres, postgres.owner(), "insert into public.papers values ('3171000000000001')");

        assertThatThrownBy(() ->
                        Sql.run(postgres, postgres.owner(), "insert into public.papers values ('3171000000000001')"))
                .isInstanceOf(SQLException.class);

        assertThat(home.resolve("postgres/log/postgres.log"))
                .content()
                .contains("duplicate key")
                .doesNotContain("3171000000000001");
    }

    @Test
    void aTestMayHaveADatabaseOfItsOwn() throws SQLException {
        postgres.createDatabase("trial");
        postgres.createDatabase("trial");
        assertThat(column("select 1 from pg_database where datname = 'trial'")).hasSize(1);

        postgres.dropDatabase("trial");
        assertThat(column("select 1 from pg_database where datname = 'trial'")).isEmpty();
    }

    private static List<String> column(String sql) throws SQLException {
        return Sql.column(postgres, postgres.owner(), sql);
    }
}
