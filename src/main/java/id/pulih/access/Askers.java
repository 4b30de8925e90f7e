package id.pulih.access;

import id.pulih.platform.Coded;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who an account is, afresh for every request: a disabled account or a role that ended works no longer at once. */
@Component
public class Askers {

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;

    public Askers(JdbcClient jdbc, Work work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    /** The enabled account with the roles it holds today; empty when there is none. */
    public Optional<Asker> of(UUID account) {
        return work.read(Scope.none(), () -> row(account).map(row -> new Asker(
                row.id(), row.username(), row.displayName(), row.officeId(), row.officeName(), ZoneId.of(row.timeZone()),
                roles(account), below(row.officeId()), row.agentId(), Locale.forLanguageTag(row.language()))));
    }

    private record Row(UUID id, String username, String displayName, UUID officeId, String officeName, String timeZone,
            @Nullable UUID agentId, String language) {}

    private Optional<Row> row(UUID account) {
        return jdbc.sql("""
                select a.id, a.username, a.display_name, a.office_id, o.name as office_name, o.time_zone, a.agent_id, a.language
                from pulih.account a join pulih.office o on o.id = a.office_id
                where a.id = :account and a.disabled_at is null""")
                .param("account", account)
                .query(Row.class)
                .optional();
    }

    private Set<Role> roles(UUID account) {
        var roles = EnumSet.noneOf(Role.class);
        jdbc.sql("select role from pulih.account_role where account_id = :account and (until is null or until >= :today)")
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list()
                .forEach(code -> roles.add(Coded.of(Role.class, code)));
        return roles;
    }

    private List<UUID> below(UUID office) {
        return jdbc.sql("""
                with recursive tree as (
                    select id from pulih.office where parent_id = :office
                    union all
                    select o.id from pulih.office o join tree t on o.parent_id = t.id)
                select id from tree""")
                .param("office", office)
                .query(UUID.class)
                .list();
    }
}
