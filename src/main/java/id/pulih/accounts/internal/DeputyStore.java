package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.accounts.DeputyPolicy;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deputies of one office: who stood in for whom, from when until when, named and ended by whom. */
@Component
class DeputyStore {

    /** One deputy, also one whose days are over. */
    record Line(UUID id, UUID officeId, String name, String role, LocalDate fromDay, LocalDate untilDay, String reason, String appointedBy,
            @Nullable OffsetDateTime endedAt, @Nullable String endedBy, @Nullable String endReason) {}

    /** An account that may be named; roles are codes with blanks between. */
    record Colleague(UUID id, UUID officeId, String displayName, String roles) {

        Set<Role> held() {
            return Arrays.stream(roles.split(" ")).filter(code -> !code.isEmpty()).map(code -> Coded.of(Role.class, code))
                    .collect(Collectors.toSet());
        }
    }

    private static final String SELECT = """
            select d.id, d.office_id, a.display_name as name, d.role, d.from_day, d.until_day, d.reason, b.display_name as appointed_by,
                   x.ended_at, e.display_name as ended_by, x.reason as end_reason
            from pulih.deputy d
            join pulih.account a on a.id = d.account_id
            join pulih.account b on b.id = d.appointed_by
            left join pulih.deputy_ending x on x.deputy_id = d.id
            left join pulih.account e on e.id = x.ended_by
            where d.office_id = :office
            """;

    private final JdbcClient jdbc;
    private final Work work;
    private final Audit audit;
    private final Received received;
    private final Clock clock;

    DeputyStore(JdbcClient jdbc, Work work, Audit audit, Received received, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.audit = audit;
        this.received = received;
        this.clock = clock;
    }

    /** Newest first. */
    List<Line> all(Asker asker) {
        return work.read(asker.own("accounts"), () -> jdbc.sql(SELECT + " order by d.from_day desc, d.id desc limit 200")
                .param("office", asker.office())
                .query(Line.class)
                .list());
    }

    /** Whom the asker may name. */
    List<Colleague> colleagues(Asker asker) {
        return work.read(asker.own("accounts"), () -> jdbc.sql("""
                select a.id, a.office_id, a.display_name, coalesce((
                    select string_agg(h.role, ' ') from pulih.role_held h
                    where h.account_id = a.id and not h.deputy and (h.until_day is null or h.until_day >= :today)), '') as roles
                from pulih.account a where a.office_id = :office and a.disabled_at is null
                order by lower(a.display_name), a.id""")
                .param("office", asker.office())
                .param("today", today(asker))
                .query(Colleague.class)
                .list())
                .stream()
                .filter(one -> DeputyPolicy.mayBeAppointed(asker, one.officeId(), one.id(), one.held()))
                .toList();
    }

    LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    /** @param sent the input as it came */
    void appoint(Asker asker, NewDeputy deputy, Input sent) {
        work.write(asker.own("accounts"), () -> {
            if (received.first(asker, deputy.id(), "deputy", sent)) {
                insert(asker, deputy);
                audit.record(asker, "deputy-appointed", "account", deputy.account(),
                        "role=" + deputy.role().code() + " from=" + deputy.from() + " until=" + deputy.until());
            }
        });
    }

    private void insert(Asker asker, NewDeputy deputy) {
        jdbc.sql("""
                insert into pulih.deputy (id, office_id, account_id, role, from_day, until_day, reason, appointed_by, appointed_at)
                values (:id, :office, :account, :role, :from, :until, :reason, :by, :now)""")
                .param("id", deputy.id())
                .param("office", asker.office())
                .param("account", deputy.account())
                .param("role", deputy.role().code())
                .param("from", deputy.from())
                .param("until", deputy.until())
                .param("reason", deputy.reason())
                .param("by", asker.account())
                .param("now", now())
                .update();
    }

    /** From this moment on the deputy holds the role no more. */
    void end(Asker asker, UUID id, Input input) {
        work.write(asker.own("accounts"), () -> {
            Line line = jdbc.sql(SELECT + " and d.id = :id").param("office", asker.office()).param("id", id).query(Line.class).optional()
                    .orElseThrow(ProblemException.notFound());
            if (!DeputyPolicy.mayEnd(asker, line.officeId(), Coded.of(Role.class, line.role()))) {
                throw ProblemException.of(Problem.FORBIDDEN);
            }
            String reason = input.needText("endReason", 300);
            input.check();
            if (line.endedAt() != null) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
            jdbc.sql("insert into pulih.deputy_ending (deputy_id, reason, ended_by, ended_at) values (:id, :reason, :by, :now)")
                    .param("id", id).param("reason", reason).param("by", asker.account()).param("now", now()).update();
            audit.record(asker, "deputy-ended", "deputy", id, "role=" + line.role());
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
