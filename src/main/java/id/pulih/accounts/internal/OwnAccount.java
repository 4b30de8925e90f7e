package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.accounts.Accounts;
import id.pulih.audit.Audit;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What somebody changes about the own account: the password, and what is open under it. */
@Component
class OwnAccount {

    private final Work work;
    private final Accounts accounts;
    private final Door door;
    private final Endings endings;
    private final Sessions sessions;
    private final Audit audit;

    OwnAccount(Work work, Accounts accounts, Door door, Endings endings, Sessions sessions, Audit audit) {
        this.work = work;
        this.accounts = accounts;
        this.door = door;
        this.endings = endings;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Whether this is the present password; wrong ones count as failed sign-ins.
     *
     * @throws ProblemException too-many-attempts
     */
    boolean knows(Asker asker, String password, String address) {
        return door.pass("password", asker.username(), address,
                () -> new Door.Trial(Optional.of(asker.account()), accounts.isPassword(asker.account(), password))).isPresent();
    }

    /** Ends all tokens and every other session: whoever knew the old password is out. */
    void changePassword(Asker asker, String password) {
        work.write(asker.own("accounts"), () -> {
            accounts.setPassword(asker.account(), password);
            endEverythingElse(asker);
            audit.record(asker, "password-changed", "account", asker.account(), "");
        });
    }

    /** All tokens, and all sessions but the present one. */
    void endEverythingElse(Asker asker) {
        work.write(asker.own("accounts"), () -> {
            int tokens = endings.tokens(asker.account());
            int others = endings.otherSessions(asker.account(), sessions.present());
            audit.record(asker, "sessions-ended", "account", asker.account(), "count=" + others + " tokens=" + tokens);
        });
    }

    void endOtherSessions(Asker asker) {
        work.write(asker.own("accounts"), () -> {
            int ended = endings.otherSessions(asker.account(), sessions.present());
            audit.record(asker, "sessions-ended", "account", asker.account(), "count=" + ended);
        });
    }

    void endSession(Asker asker, UUID name) {
        work.write(asker.own("accounts"), () -> {
            if (!sessions.end(asker.account(), name.toString())) {
                throw ProblemException.notFound().get();
            }
            audit.record(asker, "sessions-ended", "account", asker.account(), "count=1");
        });
    }

    void revokeToken(Asker asker, UUID token) {
        work.write(asker.own("accounts"), () -> {
            if (endings.token(asker.account(), token) != 1) {
                throw ProblemException.notFound().get();
            }
            audit.record(asker, "token-revoked", "token", token, "");
        });
    }
}
