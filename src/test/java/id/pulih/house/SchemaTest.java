package id.pulih.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.pulih.PulihTest;
import id.pulih.demo.Cast;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaTest extends PulihTest {

    private static final UUID SUMBAWA = Cast.office(Cast.SUMBAWA).id();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @Test
    void theSchemaKeepsToWhatACitusClusterAccepts() {
        String check = Sources.text(Path.of("src/test/resources/house/portability.sql"));

        assertThat(jdbc.sql(check).query().listOfRows()).isEmpty();
    }

    @Test
    void everyTableIsDeclaredAndNoneThatDoesNotExist() {
        assertThat(jdbc.sql("""
                select coalesce(c.relname, k.table_name) from pulih.table_kind k
                full join (select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                           where n.nspname = 'pulih' and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history') c
                  on c.relname = k.table_name
                where c.relname is null or k.table_name is null""").query(String.class).list()).isEmpty();
    }

    @Test
    void theRunningApplicationOwnsNothingAndCannotPassRowLevelSecurity() {
        assertThat(jdbc.sql("select rolbypassrls or rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user")
                .query(Boolean.class).single()).isFalse();
        assertThat(jdbc.sql("""
                select c.relname from pg_class c where c.relowner = (select oid from pg_roles where rolname = current_user)
                  and c.relkind in ('r', 'p', 'v', 'i', 'S', 'm')""").query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                select r.rolname::text from pg_roles r
                where r.rolname <> current_user and pg_has_role(current_user, r.oid, 'member')""")
                .query(String.class).list()).isEmpty();
    }

    @Test
    void rowLevelSecurityIsForcedOnEveryTenantTable() {
        assertThat(jdbc.sql("""
                select k.table_name from pulih.table_kind k join pg_class c on c.oid = ('pulih.' || k.table_name)::regclass
                where k.kind = 'tenant' and not (c.relrowsecurity and c.relforcerowsecurity)""")
                .query(String.class).list()).isEmpty();
    }

    @Test
    void withoutAScopeNoTenantRowIsSeen() {
        for (String table : tenantTables()) {
            assertThat(work.read(Scope.none(), () -> jdbc.sql("select count(*) from pulih." + table).query(Long.class).single()))
                    .as(table).isZero();
            assertThat(jdbc.sql("select count(*) from pulih." + table).query(Long.class).single()).as(table).isZero();
        }
    }

    @Test
    void aScopeCannotWriteForAnotherOffice() {
        Throwable refused = catchThrowable(() -> work.write(Scope.of(List.of(SUMBAWA), null, "test"), () -> {
            jdbc.sql("insert into pulih.office_counter values (:office, 'test', 2026, 1)")
                    .param("office", Cast.office(Cast.CILACAP).id()).update();
        }));

        assertThat(Work.sqlState(refused)).isEqualTo("42501");
    }

    @Test
    void factsAndTheTrailCannotBeChangedOrDeleted() {
        for (String table : List.of("activity", "assessment", "urine_test", "audit_entry", "audit_entry_unchained", "episode_ending", "consent",
                "rule_override", "received", "certificate")) {
            assertThat(refusal("update pulih." + table + " set office_id = office_id")).as(table).isEqualTo("42501");
            // What was sent is forgotten by schedule (rights.internal.RetentionRuns).
            if (!table.equals("received")) {
                assertThat(refusal("delete from pulih." + table)).as(table).isEqualTo("42501");
            }
            assertThat(refusal("truncate pulih." + table)).as(table).isEqualTo("42501");
        }
    }

    private String refusal(String statement) {
        return Work.sqlState(catchThrowable(() -> work.write(Scope.of(List.of(SUMBAWA), null, "test"), () -> {
            jdbc.sql(statement).update();
        })));
    }

    private List<String> tenantTables() {
        return jdbc.sql("select table_name from pulih.table_kind where kind = 'tenant' order by 1").query(String.class).list();
    }
}
