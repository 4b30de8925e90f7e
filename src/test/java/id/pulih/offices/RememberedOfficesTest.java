package id.pulih.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.PulihTest;
import id.pulih.demo.Cast;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Offices are remembered between readings; nobody is told an older one, and nobody one that was never saved. */
class RememberedOfficesTest extends PulihTest {

    private static final String CODE = Cast.CILACAP;

    @Autowired
    private Offices offices;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aChangedOfficeIsInTheNextReading() {
        Office before = read();
        change("Jalan Baru 7");
        try {
            assertThat(read().address()).isEqualTo("Jalan Baru 7");
        } finally {
            change(before.address());
        }
        assertThat(read().address()).isEqualTo(before.address());
    }

    @Test
    void whatWasTakenBackIsSeenByItsWriterAlone() {
        Office before = read();
        assertThatThrownBy(() -> work.write(Scope.none(), () -> {
            change("Jalan yang tidak jadi");
            assertThat(read().address()).as("within the act").isEqualTo("Jalan yang tidak jadi");
            throw new IllegalStateException("taken back");
        })).hasMessage("taken back");

        assertThat(read()).isEqualTo(before);
    }

    private Office read() {
        return offices.all().stream().filter(each -> each.code().equals(CODE)).findFirst().orElseThrow();
    }

    private void change(@Nullable String address) {
        work.write(Scope.none(), () -> {
            jdbc.sql("update pulih.office set address = :address, version = version + 1 where code = :code")
                    .param("address", address).param("code", CODE).update();
        });
    }
}
