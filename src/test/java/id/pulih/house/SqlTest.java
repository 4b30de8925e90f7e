package id.pulih.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every SQL text of the sources is understood by the database and speaks of one office or of named ones. */
class SqlTest extends PulihTest {

    private static final Pattern PARAMETER = Pattern.compile("'[^']*'|(?<!:):([a-zA-Z]\\w*)|::");

    /** The scope of a transaction is literal text (Work); RecordClient hands on what others wrote; sealed columns have SealedColumnsTest, the export PersonExportTest. */
    private static final List<String> LITERAL = List.of("Work.java", "RecordClient.java", "SealedRows.java", "SealedCopies.java", "ExportRows.java");

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyStatementOfTheSourcesPrepares() throws SQLException {
        var faults = new ArrayList<String>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (SqlTexts.SqlText text : statements()) {
                String fault = text.sql() == null ? "is put together from what the source does not tell" : prepare(statement, text.sql());
                if (fault != null) {
                    faults.add(text.place() + " " + fault);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyStatementOnTenantTablesNamesTheOffice() {
        List<Pattern> tenants = jdbc.sql("select table_name from pulih.table_kind where kind = 'tenant'").query(String.class).list()
                .stream().map(table -> Pattern.compile("\\bpulih\\." + table + "\\b")).toList();

        assertThat(statements())
                .filteredOn(text -> text.sql() != null && tenants.stream().anyMatch(table -> table.matcher(text.sql()).find()))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.sql()).as(text.place()).contains("office_id"));
    }

    @Test
    void noStatementCallsTheClockOfTheDatabase() {
        assertThat(statements()).filteredOn(text -> text.sql() != null)
                .allSatisfy(text -> assertThat(text.sql()).as(text.place())
                        .doesNotContainPattern("(?i)\\bnow\\(\\)|current_timestamp|current_date|gen_random_uuid"));
    }

    private static List<SqlTexts.SqlText> statements() {
        return SqlTexts.all().stream()
                .filter(text -> LITERAL.stream().noneMatch(text.place()::startsWith))
                .toList();
    }

    private static String prepare(Statement statement, String sql) {
        try {
            statement.execute("prepare house_check as " + numbered(sql));
            statement.execute("deallocate house_check");
            return null;
        } catch (SQLException e) {
            return e.getSQLState() + " " + e.getMessage();
        }
    }

    /** Named parameters as $1, $2 …, each place its own number, as the driver sends them. */
    private static String numbered(String sql) {
        Matcher matcher = PARAMETER.matcher(sql);
        var text = new StringBuilder();
        for (int number = 1; matcher.find(); ) {
            matcher.appendReplacement(text, Matcher.quoteReplacement(
                    matcher.group(1) == null ? matcher.group() : "$" + number++));
        }
        return matcher.appendTail(text).toString();
    }
}
