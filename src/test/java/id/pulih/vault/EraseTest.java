package id.pulih.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.PulihTest;
import id.pulih.access.Asker;
import id.pulih.platform.Ids;
import id.pulih.platform.Work;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EraseTest extends PulihTest {

    @Autowired
    private Vault vault;

    @Autowired
    private Work work;

    private final UUID office = Ids.next();
    private final Asker asker = Asker.service(office, "Kantor uji", ZoneOffset.UTC, Ids.next());

    @Test
    void anErasedClientHasNoKeyAndATombstoneAndOthersStay() {
        UUID gone = Ids.next();
        UUID other = Ids.next();
        byte[] sealed = work.write(asker.own("care"), () -> {
            vault.newClientKey(office, gone);
            return vault.newClientKey(office, other).seal("here", "Elang");
        });

        work.write(asker.own("care"), () -> {
            vault.erase(asker, gone);
            vault.erase(asker, gone);
        });

        work.read(asker.own("care"), () -> {
            assertThat(vault.erased(office, gone)).isTrue();
            assertThat(vault.erased(office, List.of(gone, other))).containsExactly(gone);
            assertThat(vault.clientKeys(office, List.of(gone, other))).containsOnlyKeys(other);
            assertThat(vault.clientKey(office, other).open("here", sealed)).isEqualTo("Elang");
            assertThatThrownBy(() -> vault.clientKey(office, gone)).hasMessageContaining("erased");
            assertThatThrownBy(() -> vault.clientKey(office, Ids.next())).isInstanceOf(VaultException.class);
            return true;
        });
    }
}
