package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.accounts.Accounts;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Choosing a password with an activation code: nobody but its owner ever knows a password. */
@Component
class Activation {

    private final Work work;
    private final ActivationCodes codes;
    private final Door door;
    private final Askers askers;
    private final PasswordRules rules;
    private final Accounts accounts;

    Activation(Work work, ActivationCodes codes, Door door, Askers askers, PasswordRules rules, Accounts accounts) {
        this.work = work;
        this.codes = codes;
        this.door = door;
        this.askers = askers;
        this.rules = rules;
        this.accounts = accounts;
    }

    /**
     * Sets the password. An unknown name, a wrong code and one that is too old are one error; a poor password does not use
     * the code up.
     *
     * @return the account that was activated
     * @throws ProblemException too-many-attempts
     */
    UUID activate(Input input, String address) {
        String name = input.needText("username", 100).toLowerCase(Locale.ROOT);
        String code = input.needText("activationCode", 100);
        input.check();
        Asker asker = door.pass("activation", name, address, () -> work.read(Scope.none(), () -> codes.trial(name, code)))
                .flatMap(askers::of)
                .orElse(null);
        if (asker == null) {
            input.error("activationCode", "activation-failed");
            throw new InvalidInput(input, input.errors());
        }
        rules.check(input, "newPassword", name, asker.name(), asker.officeName());
        input.check();
        if (!set(asker, code, input.typed("newPassword"))) {
            input.error("activationCode", "activation-failed");
            input.check();
        }
        return asker.account();
    }

    private boolean set(Asker asker, String code, String password) {
        return work.write(asker.own("sign-in"), () -> {
            boolean used = codes.use(asker, code);
            if (used) {
                accounts.setPassword(asker.account(), password);
            }
            return used;
        });
    }
}
