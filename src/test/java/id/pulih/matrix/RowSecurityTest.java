package id.pulih.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.demo.Cast;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second lock: what a query that forgets its office finds. */
class RowSecurityTest extends PulihTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @Autowired
    private Askers askers;

    @Test
    void aQueryThatForgetsItsOfficeFindsNothingForeign() {
        Asker dewi = asker("dewi");
        for (String table : List.of("client", "client_name_prefix", "client_paper", "consent", "agent", "episode", "assignment",
                "obligation", "activity", "assessment", "urine_test", "certificate", "audit_entry", "client_key")) {
            assertThat(offices(dewi.own("care"), table)).as(table).isSubsetOf(dewi.office());
            assertThat(offices(Scope.none(), table)).as(table).isEmpty();
        }
        assertThat(offices(dewi.own("care"), "client")).containsExactly(dewi.office());
    }

    @Test
    void nobodyWithoutOversightReachesBelow() {
        assertThat(asker("nurul").offices()).containsExactly(Cast.office(Cast.NTB).id());
        assertThat(asker("yuni").offices()).containsExactly(Cast.office(Cast.SUMBAWA).id());
        assertThat(asker("made").offices()).contains(Cast.office(Cast.SUMBAWA).id()).doesNotContain(Cast.office(Cast.CILACAP).id());
        assertThat(offices(asker("made").reach("care"), "client")).contains(Cast.office(Cast.SUMBAWA).id())
                .doesNotContain(Cast.office(Cast.CILACAP).id());
    }

    private Asker asker(String username) {
        return askers.of(Cast.person(username).id()).orElseThrow();
    }

    private List<UUID> offices(Scope scope, String table) {
        return work.read(scope, () -> jdbc.sql("select distinct office_id from pulih." + table).query(UUID.class).list());
    }
}
