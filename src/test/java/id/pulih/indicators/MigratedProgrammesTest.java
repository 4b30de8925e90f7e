package id.pulih.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Row-level security holds for the owner of the tables too: a migration without a scope would fill nothing and say nothing. */
class MigratedProgrammesTest extends CaseTest {

    private static final String FILE = "/db/migration/V20261124020000__running_programmes.sql";
    private static final String ROWS = """
            select office_id, episode_id, client_id, programme, starts_on, months, extension, planned_end, pauses, paused_since, agent_id
              from pulih.running_programme order by episode_id""";

    /** It has the owner's way into the database. */
    @Autowired
    private Flyway flyway;

    @Test
    void anInstallationThatWasThereBeforeHasARowForEachProgrammeThatRuns() throws Exception {
        openEpisode();
        try (Connection owner = flyway.getConfiguration().getDataSource().getConnection(); Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("do $$ begin execute format('set local app.offices = %L', array(select id from pulih.office)::text); end $$");
            List<String> kept = rows(statement);
            statement.execute("delete from pulih.running_programme");
            statement.execute("set local app.offices = ''");
            statement.execute(filling());

            assertThat(rows(statement)).isNotEmpty().isEqualTo(kept);
            owner.rollback();
        }
    }

    private static String filling() throws IOException {
        try (InputStream in = Objects.requireNonNull(MigratedProgrammesTest.class.getResourceAsStream(FILE))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("do $$"));
        }
    }

    private static List<String> rows(Statement statement) throws SQLException {
        var all = new ArrayList<String>();
        try (ResultSet rows = statement.executeQuery(ROWS)) {
            while (rows.next()) {
                var line = new StringBuilder();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    line.append(rows.getString(column)).append(' ');
                }
                all.add(line.toString());
            }
        }
        return all;
    }
}
