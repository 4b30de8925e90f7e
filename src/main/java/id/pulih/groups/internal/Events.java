package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.groups.Audience;
import id.pulih.groups.EventKind;
import id.pulih.groups.GroupPolicy;
import id.pulih.platform.Coded;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads events of the own office. What is written in words is sealed under the office's key. */
@Component
class Events {

    private static final String EVENT = """
            select e.id, e.kind as kind_code, e.audience as audience_code, max(c.version) as version,
                   max(c.version) filter (where c.part = 'plan') as plan,
                   coalesce(max(c.version) filter (where c.part = 'session'), 0) as session,
                   coalesce(max(c.version) filter (where c.part = 'conclusion'), 0) as conclusion,
                   coalesce(bool_or(c.part = 'cancellation'), false) as cancelled
            from pulih.group_event e join pulih.group_change c on c.office_id = e.office_id and c.event_id = e.id
            where e.office_id = :office""";

    private static final String PLAN = """
            select e.kind, e.audience, p.*,
                   array(select i.episode_id from pulih.group_invitation i
                          where i.office_id = p.office_id and i.event_id = p.event_id and i.version = p.version order by i.episode_id) as members
            from pulih.group_plan p join pulih.group_event e on e.office_id = p.office_id and e.id = p.event_id
            where p.office_id = :office
            """;

    /** Each event once, with its plan of now. */
    private static final String LISTED = """
            select e.kind, e.audience, p.*, s.*,
                   array(select i.episode_id from pulih.group_invitation i
                          where i.office_id = p.office_id and i.event_id = p.event_id and i.version = p.version order by i.episode_id) as members
            from pulih.group_plan p join pulih.group_event e on e.office_id = p.office_id and e.id = p.event_id
            cross join lateral (
                select max(c.version) as latest, max(c.version) filter (where c.part = 'plan') as plan,
                       coalesce(max(c.version) filter (where c.part = 'session'), 0) as session,
                       coalesce(max(c.version) filter (where c.part = 'conclusion'), 0) as conclusion,
                       coalesce(bool_or(c.part = 'cancellation'), false) as cancelled,
                       coalesce(bool_or(c.part in ('cancellation', 'conclusion')), false) as closed
                from pulih.group_change c where c.office_id = p.office_id and c.event_id = p.event_id) s
            where p.office_id = :office and p.version = s.plan
            """;

    private static final int PAGE = 25;

    private final JdbcClient jdbc;
    private final Vault vault;

    Events(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param plan as it is planned now */
    record Listed(Event event, Plan plan) {

        List<?> key() {
            return List.of(plan.startsAt(), event.id());
        }
    }

    /** @throws ProblemException not-found */
    Event get(Asker asker, UUID event) {
        return jdbc.sql(EVENT + " and e.id = :id group by e.id, e.kind, e.audience")
                .param("office", own(asker))
                .param("id", event)
                .query(Event.class)
                .optional()
                .orElseThrow(ProblemException.notFound());
    }

    Plan plan(Asker asker, Event event) {
        SealingKey key = vault.officeKey(own(asker));
        return jdbc.sql(PLAN + " and p.event_id = :event and p.version = :version")
                .param("office", asker.office())
                .param("event", event.id())
                .param("version", event.plan())
                .query((row, n) -> plan(row, key))
                .single();
    }

    /** Those planned for these days, earliest first. */
    List<Listed> between(Asker asker, LocalDate from, LocalDate to) {
        return listed(asker, jdbc.sql(LISTED + " and p.day between :from and :to order by p.starts_at, p.event_id")
                .param("from", from)
                .param("to", to));
    }

    /** Still to be held or concluded, those of earlier days or those from today on; earliest first. */
    Slice<Listed> open(Asker asker, boolean coming, LocalDate today, Seek from) {
        return Slice.of(listed(asker, jdbc.sql(LISTED + """
                 and not s.closed and (p.day >= :today) = :coming and (p.starts_at, p.event_id) > (:at, :id)
                order by p.starts_at, p.event_id limit :limit""")
                .param("today", today)
                .param("coming", coming)
                .param("at", from.at(0))
                .param("id", from.id(1))
                .param("limit", PAGE + 1)), PAGE, from, Listed::key);
    }

    /** Held or cancelled, the latest first. */
    Slice<Listed> closed(Asker asker, Seek from) {
        return Slice.of(listed(asker, jdbc.sql(LISTED + """
                 and s.closed and (p.starts_at, p.event_id) < (:at, :id)
                order by p.starts_at desc, p.event_id desc limit :limit""")
                .param("at", from.at(0))
                .param("id", from.id(1))
                .param("limit", PAGE + 1)), PAGE, from, Listed::key);
    }

    private List<Listed> listed(Asker asker, JdbcClient.StatementSpec wanted) {
        SealingKey key = vault.officeKey(own(asker));
        return wanted.param("office", asker.office())
                .query((row, n) -> new Listed(new Event(row.getObject("event_id", UUID.class), row.getString("kind"), row.getString("audience"),
                        row.getInt("latest"), row.getInt("plan"), row.getInt("session"), row.getInt("conclusion"), row.getBoolean("cancelled")), plan(row, key)))
                .list();
    }

    /** Who leads another event while this one lasts, as {@link Plan#leader} names them. */
    Set<String> leading(Asker asker, Plan plan, @Nullable UUID except) {
        return Set.copyOf(jdbc.sql("""
                select coalesce('account:' || p.facilitator_account, 'agent:' || p.facilitator_agent) as leader from pulih.group_plan p
                where p.office_id = :office and p.day between :from and :to and p.event_id is distinct from cast(:except as uuid)
                  and coalesce(p.facilitator_account, p.facilitator_agent) is not null
                  and p.starts_at < :end and p.starts_at + p.minutes * interval '1 minute' > :start
                  and not exists (select from pulih.group_change c where c.office_id = p.office_id and c.event_id = p.event_id
                                  and (c.part = 'cancellation' or (c.part = 'plan' and c.version > p.version)))""")
                .param("office", own(asker))
                .param("from", plan.day().minusDays(1))
                .param("to", plan.day().plusDays(1))
                .param("except", except)
                .param("start", OffsetDateTime.ofInstant(plan.startsAt(), ZoneOffset.UTC))
                .param("end", OffsetDateTime.ofInstant(plan.endsAt(), ZoneOffset.UTC))
                .query(String.class)
                .list());
    }

    private static UUID own(Asker asker) {
        if (!GroupPolicy.mayHold(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        return asker.office();
    }

    private static Plan plan(ResultSet row, SealingKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Plan(Coded.of(EventKind.class, row.getString("kind")), Coded.of(Audience.class, row.getString("audience")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(), row.getObject("day", LocalDate.class), row.getInt("minutes"),
                Arrays.asList((String[]) row.getArray("villages").getArray()),
                Objects.requireNonNull(open(row, key, id, "place")), Objects.requireNonNull(open(row, key, id, "theme")),
                open(row, key, id, "guest"), open(row, key, id, "guest_role"),
                row.getObject("facilitator_account", UUID.class), row.getObject("facilitator_agent", UUID.class),
                row.getBoolean("budget"), row.getString("subject"), open(row, key, id, "material"), open(row, key, id, "material_version"),
                open(row, key, id, "material_link"), Arrays.asList((UUID[]) row.getArray("members").getArray()));
    }

    private static @Nullable String open(ResultSet row, SealingKey key, UUID id, String field) throws SQLException {
        return key.open("group_plan." + field + "." + id, row.getBytes(field + "_sealed"));
    }
}
