package id.pulih.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.PulihTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConnectionsTest extends PulihTest {

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noStatementAndNoForgottenTransactionHoldsAConnectionForEver() {
        List<String> limits = work.read(Scope.none(), () -> jdbc.sql("""
                select setting || unit from pg_settings where name in ('statement_timeout', 'idle_in_transaction_session_timeout')""")
                .query(String.class).list());
        assertThat(limits).containsExactly("300000ms", "300000ms");
    }

    @Test
    void aStatementThatTookTooLongFailsAndTheConnectionServesTheNext() {
        assertThatThrownBy(() -> work.read(Scope.none(), () -> {
            jdbc.sql("set local statement_timeout = '50ms'").update();
            return jdbc.sql("select 'woken' from pg_sleep(30)").query(String.class).single();
        })).isInstanceOf(DataAccessException.class).satisfies(e -> assertThat(Work.sqlState(e)).isEqualTo("57014"));
        assertThat(work.read(Scope.none(), () -> jdbc.sql("select 'here'").query(String.class).single())).isEqualTo("here");
    }
}
