package id.pulih.vault;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SealedColumnsTest extends PulihTest {

    @Autowired
    private SealedColumns columns;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everySealedColumnOfTheSchemaIsInTheCatalogueAndNoOther() {
        assertThat(columns.missing()).as("add them to src/main/resources/sealed/<module>.csv").isEmpty();
        assertThat(columns.all()).extracting(SealedColumn::name).isSubsetOf(columns.stored()).doesNotHaveDuplicates();
    }

    @Test
    void everyStatementOfEveryColumnPreparesAndNamesTheOffice() {
        for (SealedColumn column : columns.all()) {
            for (String sql : statements(column)) {
                jdbc.sql("prepare vault_check as " + numbered(sql)).update();
                jdbc.sql("deallocate vault_check").update();
                // What hangs on an account has no office_id of its own; the ids written were read through the account.
                boolean account = column.owner().size() > 1 && column.level() == SealedColumn.Level.OFFICE && sql.equals(column.replace());
                assertThat(account || sql.contains("office")).as(column.name()).isTrue();
            }
        }
    }

    @Test
    void whatIsReadableYetIsFoundWithoutReadingWhatIsSealed() {
        columns.all().stream().filter(column -> column.plain() != null).forEach(column -> assertThat(jdbc.sql("""
                select i.indexdef from pg_indexes i where i.schemaname = 'pulih' and i.tablename = :table""")
                .param("table", column.table()).query(String.class).list())
                .as(column.name())
                .anyMatch(index -> index.endsWith("(office_id) WHERE (" + column.plain() + " IS NOT NULL)")));
    }

    private static List<String> statements(SealedColumn column) {
        var all = new ArrayList<>(List.of(column.page(), column.replace()));
        if (column.level() == SealedColumn.Level.CLIENT) {
            all.add(column.empty());
        }
        if (column.plain() != null) {
            all.addAll(List.of(column.plainOwners(), column.plainPage(), column.move()));
        }
        return all;
    }

    /** Each parameter its own number, as the driver sends them. */
    private static String numbered(String sql) {
        var number = new AtomicInteger();
        return Pattern.compile("(?<!:):[a-z]+").matcher(sql).replaceAll(match -> "\\$" + number.incrementAndGet());
    }

    @Test
    void inFactsOnlySealedColumnsAndTheWordsTheyReplaceMayBeWrittenAgain() {
        List<String> allowed = columns.all().stream()
                .flatMap(column -> Stream.of(column.name(), column.plain() == null ? null : column.table() + "." + column.plain()))
                .filter(Objects::nonNull)
                .toList();
        List<String> granted = jdbc.sql("""
                select c.table_name || '.' || c.column_name from information_schema.column_privileges c
                where c.table_schema = 'pulih' and c.privilege_type = 'UPDATE' and c.grantee = current_user
                  and not exists (select from information_schema.role_table_grants t where t.table_schema = 'pulih'
                                  and t.table_name = c.table_name and t.privilege_type = 'UPDATE' and t.grantee = current_user)""")
                .query(String.class).list();

        assertThat(granted).isSubsetOf(allowed).contains("activity.notes_sealed", "attachment.content_sealed", "activity.reason");
    }

    @Test
    void everySealedColumnMayBeSealedAgain() {
        for (SealedColumn column : columns.all()) {
            assertThat(jdbc.sql("select has_column_privilege('pulih.' || :table, :column, 'update')")
                    .param("table", column.table()).param("column", column.column()).query(Boolean.class).single())
                    .as(column.name()).isTrue();
        }
    }
}
