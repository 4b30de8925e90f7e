package id.pulih.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.faults.Superuser;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan that is kept is the same whichever office asks first (decision 0051). */
class OfficesWeighAlikeTest extends PulihTest {

    private static final String SMALL = "00000000-0000-0000-0000-0000000000ff";
    private static final String UNKNOWN = "00000000-0000-0000-0000-0000000000fe";

    /** Twenty offices with a thousand rows each and one with two, under the condition of the policy. */
    private static final List<String> TABLE = List.of(
            "drop schema if exists weighed cascade", "create schema weighed",
            "create table weighed.fact (office_id uuid not null, id uuid not null, day date not null, primary key (office_id, id))",
            "create index fact_day on weighed.fact (office_id, day)",
            "insert into weighed.fact select lpad(o::text, 32, '0')::uuid, md5(o || '-' || n)::uuid, date '2026-01-01' + n % 300 from generate_series(1, 20) o, generate_series(1, 1000) n",
            "insert into weighed.fact select '" + SMALL + "', md5('small-' || n)::uuid, date '2026-01-01' from generate_series(1, 2) n");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyTenantTableKeepsNoListOfFrequentOffices() {
        assertThat(jdbc.sql("""
                select k.table_name from pulih.table_kind k
                  join pg_attribute a on a.attrelid = ('pulih.' || k.table_name)::regclass and a.attname = 'office_id'
                 where k.kind = 'tenant' and a.attstattarget is distinct from 1""").query(String.class).list()).isEmpty();
    }

    @Test
    void aPlanMadeForTheSmallestOfficeOrForNoneFindsARowByItsKey() throws Exception {
        try (Connection connection = new Superuser(dataFolder()).connect("pulih"); Statement statement = connection.createStatement()) {
            for (String each : TABLE) {
                statement.execute(each);
            }
            statement.execute("analyze weighed.fact");
            assertThat(plan(statement, SMALL)).as("as it would be with the list: the reason for this").contains("fact_day");

            statement.execute("alter table weighed.fact alter column office_id set statistics 1");
            statement.execute("analyze weighed.fact");

            assertThat(plan(statement, SMALL)).contains("fact_pkey").doesNotContain("fact_day");
            assertThat(plan(statement, UNKNOWN)).contains("fact_pkey").doesNotContain("fact_day");
            statement.execute("drop schema weighed cascade");
        }
    }

    private static String plan(Statement statement, String office) throws SQLException {
        statement.execute("set app.offices = '{" + office + "}'");
        statement.execute("set plan_cache_mode = force_generic_plan");
        statement.execute("""
                prepare asked (uuid, uuid) as select day from weighed.fact
                 where office_id = any (nullif(current_setting('app.offices', true), '')::uuid[]) and office_id = $1 and id = $2""");
        var lines = new ArrayList<String>();
        try (ResultSet found = statement.executeQuery("explain execute asked ('" + office + "', '" + office + "')")) {
            while (found.next()) {
                lines.add(found.getString(1));
            }
        }
        statement.execute("deallocate asked");
        return String.join("\n", lines);
    }
}
