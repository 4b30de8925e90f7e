package id.pulih.outcomes.internal;

import id.pulih.platform.Coded;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a code stands for a certificate. It reads the keyed code alone, so that it cannot tell more. */
@Component
class Verification {

    /** All that the public page says. */
    enum Answer implements Coded {
        GENUINE,
        REVOKED,
        UNKNOWN
    }

    private final JdbcClient jdbc;
    private final Work work;
    private final Vault vault;

    Verification(JdbcClient jdbc, Work work, Vault vault) {
        this.jdbc = jdbc;
        this.work = work;
        this.vault = vault;
    }

    Answer of(String typed) {
        return VerificationCode.typed(typed).map(this::known).orElse(Answer.UNKNOWN);
    }

    private Answer known(String code) {
        return work.read(Scope.none(), () -> jdbc.sql(
                        "select revoked_on is not null from pulih.certificate_code where code_hash = :hash")
                .param("hash", vault.blind("certificate", code))
                .query(Boolean.class)
                .optional()
                .map(revoked -> revoked ? Answer.REVOKED : Answer.GENUINE)
                .orElse(Answer.UNKNOWN));
    }
}
