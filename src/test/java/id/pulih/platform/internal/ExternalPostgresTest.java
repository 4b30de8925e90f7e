package id.pulih.platform.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.platform.StartFailure;
import org.junit.jupiter.api.Test;

class ExternalPostgresTest {

    @Test
    void aServerOlderThan15IsRefusedByItsVersion() {
        assertThatThrownBy(() -> ExternalPostgres.requireVersion(140012))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("PostgreSQL 14 is too old; Pulih needs version 15 or newer");
        assertThatCode(() -> ExternalPostgres.requireVersion(150000)).doesNotThrowAnyException();
    }
}
