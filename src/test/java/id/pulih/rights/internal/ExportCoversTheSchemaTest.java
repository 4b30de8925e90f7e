package id.pulih.rights.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExportCoversTheSchemaTest extends PulihTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Words words;

    /** A table added tomorrow fails this until it is in the export or somebody writes down why not. */
    @Test
    void everyTableThatLeadsToAClientIsInTheExportOrHasAReasonNotToBe() {
        Set<String> decided = ExportParts.ALL.stream().map(ExportPart::table).collect(Collectors.toCollection(TreeSet::new));
        decided.addAll(NotExported.WHY.keySet());

        List<String> about = tablesAboutClients();

        System.out.println("FIGURE tables-about-a-client: " + about.size() + " tables, " + NotExported.WHY.size() + " excluded with a reason");
        assertThat(about).isNotEmpty().isSubsetOf(decided);
    }

    /** The sheet names every part: without a word for one, nobody gets a copy at all. */
    @Test
    void everyPartIsNamedInWords() {
        for (Locale locale : List.of(Words.INDONESIAN, Locale.ENGLISH)) {
            assertThat(ExportParts.ALL).extracting(ExportPart::name).allSatisfy(name -> assertThat(words.find(locale, "rights.part." + name)).as(name).isPresent());
        }
    }

    @Test
    void nothingIsBothHandedOutAndExcluded() {
        assertThat(ExportParts.ALL).extracting(ExportPart::table).doesNotHaveDuplicates().doesNotContainAnyElementsOf(NotExported.WHY.keySet());
        assertThat(ExportParts.ALL).extracting(ExportPart::name).doesNotHaveDuplicates();
    }

    /** By a column that says so, or by foreign keys however long the way. */
    private List<String> tablesAboutClients() {
        return jdbc.sql("""
                with recursive direct as (
                    select distinct a.attrelid as oid from pg_attribute a join pg_class c on c.oid = a.attrelid
                    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'pulih'
                    where c.relkind in ('r', 'p') and a.attname in ('client_id', 'episode_id') and not a.attisdropped
                    union select 'pulih.client'::regclass),
                about as (
                    select oid from direct
                    union select f.conrelid from pg_constraint f join about on f.confrelid = about.oid where f.contype = 'f')
                select c.relname from about join pg_class c on c.oid = about.oid order by 1""").query(String.class).list();
    }
}
