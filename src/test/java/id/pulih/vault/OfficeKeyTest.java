package id.pulih.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.PulihTest;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OfficeKeyTest extends PulihTest {

    @Autowired
    private Vault vault;

    @Autowired
    private MasterKey master;

    @Autowired
    private StoredKeys keys;

    @Autowired
    private Erasures erasures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @Test
    void aKeyOfARolledBackTransactionIsNotUsedAfterIt() {
        UUID office = Ids.next();
        UUID client = Ids.next();
        Scope scope = Scope.of(List.of(office), null, "care");
        assertThatThrownBy(() -> work.write(scope, () -> {
            vault.officeKey(office);
            vault.officeKey(office);
            throw new IllegalStateException("rolled back");
        })).hasMessage("rolled back");

        byte[] sealed = work.write(scope, () -> vault.newClientKey(office, client).seal("here", "Elang"));

        var afterRestart = new Vault(jdbc, master, keys, erasures);
        assertThat(work.read(scope, () -> afterRestart.clientKey(office, client).open("here", sealed))).isEqualTo("Elang");
    }
}
