package id.pulih.access;

import id.pulih.platform.Coded;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** The enabled account with the roles it holds today; empty when there is none. One statement: every request begins with it. */
    public Optional<Asker> of(UUID account) {
        return work.read(Scope.none(), () -> jdbc.sql("""
                select a.id, a.username, a.display_name, a.office_id, o.name as office_name, o.time_zone, a.agent_id, a.language, r.held, r.own,
                       case when r.held && :oversight::text[] then array(
                           with recursive tree as (
                               select b.id from pulih.office b where b.parent_id = a.office_id
                               union all
                               select b.id from pulih.office b join tree t on b.parent_id = t.id)
                           select id from tree) end as below
                  from pulih.account a join pulih.office o on o.id = a.office_id
                  cross join lateral (
                      select array_agg(distinct h.role) as held, array_agg(distinct h.role) filter (where not h.deputy) as own
                        from pulih.role_held h cross join (select (:now::timestamptz at time zone o.time_zone)::date as day) today
                       where h.account_id = a.id and (h.from_day is null or h.from_day <= today.day)
                         and (h.until_day is null or h.until_day >= today.day)) r
                 where a.id = :account and a.disabled_at is null""")
                .param("account", account)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .param("oversight", Role.OVERSIGHT.stream().map(Role::code).toArray(String[]::new))
                .query((row, n) -> asker(row))
                .optional());
    }

    private static Asker asker(ResultSet row) throws SQLException {
        Set<Role> roles = roles(row, "held");
        var deputising = EnumSet.copyOf(roles(row, "held"));
        deputising.removeAll(roles(row, "own"));
        return new Asker(row.getObject("id", UUID.class), row.getString("username"), row.getString("display_name"), row.getObject("office_id", UUID.class),
                row.getString("office_name"), ZoneId.of(row.getString("time_zone")), roles, deputising, below(row), row.getObject("agent_id", UUID.class),
                Locale.forLanguageTag(row.getString("language")));
    }

    private static EnumSet<Role> roles(ResultSet row, String column) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Array codes = row.getArray(column);
        if (codes != null) {
            Arrays.stream((String[]) codes.getArray()).map(code -> Coded.of(Role.class, code)).forEach(roles::add);
        }
        return roles;
    }

    private static List<UUID> below(ResultSet row) throws SQLException {
        Array offices = row.getArray("below");
        return offices == null ? List.of() : List.of((UUID[]) offices.getArray());
    }
}
