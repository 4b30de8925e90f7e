package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.accounts.SecondFactors;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What goes when an account is closed or begun anew. Callers bring the transaction. */
@Component
class Resets {

    private final Endings endings;
    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final ActivationCodes activation;
    private final PasskeyRecords passkeys;

    Resets(Endings endings, SecondFactors factors, RecoveryCodes recovery, ActivationCodes activation, PasskeyRecords passkeys) {
        this.endings = endings;
        this.factors = factors;
        this.recovery = recovery;
        this.activation = activation;
        this.passkeys = passkeys;
    }

    void end(UUID account) {
        endings.tokens(account);
        endings.sessions(account);
    }

    void forgetFactors(UUID account) {
        factors.forget(account);
        recovery.forget(account);
        passkeys.forget(account);
    }

    String code(Asker asker, UUID account) {
        return activation.make(asker, account);
    }
}
