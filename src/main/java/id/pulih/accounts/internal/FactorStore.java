package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.accounts.SecondFactors;
import id.pulih.accounts.Totp;
import id.pulih.audit.Audit;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.util.List;
import org.springframework.stereotype.Component;

/** Setting up the own second factor, with its entries in the trail. */
@Component
class FactorStore {

    private final Work work;
    private final Vault vault;
    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final Audit audit;
    private final OwnAccount own;

    FactorStore(Work work, Vault vault, SecondFactors factors, RecoveryCodes recovery, Audit audit, OwnAccount own) {
        this.work = work;
        this.vault = vault;
        this.factors = factors;
        this.recovery = recovery;
        this.audit = audit;
        this.own = own;
    }

    /** A secret that waits in the session, sealed, until a code shows that a program has it. */
    byte[] newSecret(Asker asker) {
        return work.write(asker.own("sign-in"), () -> vault.officeKey(asker.office()).sealBytes(place(asker), Totp.newSecret()));
    }

    byte[] open(Asker asker, byte[] sealed) {
        return work.write(asker.own("sign-in"), () -> vault.officeKey(asker.office()).openBytes(place(asker), sealed));
    }

    /** False when the code does not fit the secret; then the former factor stays, and what is open under it. */
    boolean confirm(Asker asker, byte[] secret, String code, boolean replacing) {
        return work.write(asker.own("sign-in"), () -> {
            boolean fits = factors.confirm(asker.office(), asker.account(), secret, code);
            if (fits) {
                audit.record(asker, "second-factor-set", "account", asker.account(), "kind=totp");
            }
            if (fits && replacing) {
                own.endEverythingElse(asker);
            }
            return fits;
        });
    }

    List<String> newRecoveryCodes(Asker asker) {
        return work.write(asker.own("sign-in"), () -> {
            audit.record(asker, "recovery-codes-made", "account", asker.account(), "");
            return recovery.renew(asker.account());
        });
    }

    int recoveryCodesLeft(Asker asker) {
        return work.read(asker.own("sign-in"), () -> recovery.left(asker.account()));
    }

    private static String place(Asker asker) {
        return "totp_secret.waiting." + asker.account();
    }
}
