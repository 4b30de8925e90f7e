package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.accounts.AccountPolicy;
import id.pulih.audit.Audit;
import id.pulih.platform.Coded;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roles of the own office's accounts as dated records: given and ended by whom, and why. */
@Component
class RoleStore {

    /** One giving of a role, also one that has ended; the days are those of the office. */
    record Given(String role, OffsetDateTime grantedAt, @Nullable String grantedBy, @Nullable LocalDate until,
            @Nullable OffsetDateTime endedAt, @Nullable String endedBy, @Nullable String reason) {

        boolean heldOn(LocalDate today) {
            return endedAt == null && (until == null || !today.isAfter(until));
        }
    }

    /** Whose roles they are. */
    record Owner(UUID id, String username, String displayName) {}

    private final JdbcClient jdbc;
    private final Work work;
    private final Audit audit;
    private final Clock clock;

    RoleStore(JdbcClient jdbc, Work work, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ProblemException not-found for an account of another office, and for a closed one */
    Owner owner(Asker asker, UUID account) {
        return work.read(asker.own("accounts"), () -> jdbc.sql("""
                select id, username, display_name from pulih.account
                where id = :account and office_id = :office and disabled_at is null""")
                .param("account", account)
                .param("office", asker.office())
                .query(Owner.class)
                .optional()
                .orElseThrow(ProblemException.notFound()));
    }

    /** Those held today first, then the newest. */
    List<Given> all(Asker asker, UUID account) {
        LocalDate today = today(asker);
        return work.read(asker.own("accounts"), () -> jdbc.sql("""
                select r.role, r.granted_at, g.display_name as granted_by, r.until, x.ended_at, e.display_name as ended_by, x.reason
                from pulih.account_role r
                left join pulih.account g on g.id = r.granted_by
                left join pulih.account_role_ending x on x.account_id = r.account_id and x.role = r.role and x.granted_at = r.granted_at
                left join pulih.account e on e.id = x.ended_by
                where r.account_id = :account
                order by r.granted_at desc, r.role""")
                .param("account", account)
                .query(Given.class)
                .list())
                .stream()
                .sorted(Comparator.comparing((Given given) -> !given.heldOn(today)))
                .toList();
    }

    LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    /** From now on, and until the end of the given day. @throws ProblemException already-done when it is held today */
    void grant(Asker asker, UUID account, Role role, @Nullable LocalDate until) {
        work.write(asker.own("accounts"), () -> {
            change(asker, account, role);
            if (held(asker, account, role) != null) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
            jdbc.sql("""
                    insert into pulih.account_role (account_id, role, granted_at, granted_by, until)
                    values (:account, :role, :now, :by, :until)""")
                    .param("account", account).param("role", role.code()).param("now", now()).param("by", asker.account())
                    .param("until", until).update();
            audit.record(asker, "role-granted", "account", account, "role=" + role.code() + (until == null ? "" : " until=" + until));
        });
    }

    /** From this moment on. @throws ProblemException already-done when it is not held today */
    void end(Asker asker, UUID account, Role role, String reason) {
        work.write(asker.own("accounts"), () -> {
            change(asker, account, role);
            Given held = held(asker, account, role);
            if (held == null) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
            jdbc.sql("""
                    insert into pulih.account_role_ending (account_id, role, granted_at, reason, ended_by, ended_at)
                    values (:account, :role, :granted, :reason, :by, :now)""")
                    .param("account", account).param("role", role.code()).param("granted", held.grantedAt()).param("reason", reason)
                    .param("by", asker.account()).param("now", now()).update();
            audit.record(asker, "role-ended", "account", account, "role=" + role.code());
        });
    }

    /** Locks the account, so that two changes at the same moment cannot both be the first. */
    private void change(Asker asker, UUID account, Role role) {
        if (!AccountPolicy.mayClose(asker, account) || !AccountPolicy.mayGrant(asker, role)) {
            throw ProblemException.of(Problem.FORBIDDEN);
        }
        jdbc.sql("select id from pulih.account where id = :account and office_id = :office and disabled_at is null for update")
                .param("account", account)
                .param("office", asker.office())
                .query(UUID.class)
                .optional()
                .orElseThrow(ProblemException.notFound());
    }

    private @Nullable Given held(Asker asker, UUID account, Role role) {
        LocalDate today = today(asker);
        return all(asker, account).stream()
                .filter(given -> Coded.of(Role.class, given.role()) == role && given.heldOn(today))
                .findFirst()
                .orElse(null);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
