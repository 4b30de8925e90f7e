package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Coded;
import id.pulih.referrals.Field;
import id.pulih.referrals.Referral;
import id.pulih.referrals.ReferralPolicy;
import id.pulih.ui.Seek;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads referrals of the asker's office without what was said. Joins the caller's work. */
@Component
public class ReferralQueries {

    private static final String SELECT = """
            select r.id, r.episode_id, r.kind, r.reason_code, r.origin_kind, r.origin_id, r.drafted_at,
                   case when v.version is null then r.resource_id else v.resource_id end as resource, n.name as resource_name, s.state, s.day
            from pulih.referral r
            left join lateral (select x.version, x.resource_id from pulih.referral_version x
                where x.office_id = r.office_id and x.id = r.id order by x.version desc limit 1) v on true
            left join lateral (select x.name from pulih.resource_version x where x.office_id = r.office_id
                and x.id = case when v.version is null then r.resource_id else v.resource_id end order by x.version desc limit 1) n on true
            left join lateral (select x.state, x.day from pulih.referral_step x
                where x.office_id = r.office_id and x.referral_id = r.id order by x.number desc limit 1) s on true
            where r.office_id = :office
            """;

    private static final String NAMED = """
            select r.*, case when v.version is null then r.resource_id else v.resource_id end as resource, n.name as resource_name
            from listed r
            left join lateral (select x.version, x.resource_id from pulih.referral_version x
                where x.office_id = r.office_id and x.id = r.id order by x.version desc limit 1) v on true
            left join lateral (select x.name from pulih.resource_version x where x.office_id = r.office_id
                and x.id = case when v.version is null then r.resource_id else v.resource_id end order by x.version desc limit 1) n on true
            """;

    private final JdbcClient jdbc;

    ReferralQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. The caller has found the episode to be of the office. */
    public List<Referral> of(Asker asker, UUID episode) {
        return jdbc.sql(SELECT + "and r.episode_id = :episode order by r.drafted_at desc, r.id desc")
                .param("office", asker.office())
                .param("episode", episode)
                .query((row, n) -> read(asker, row))
                .list();
    }

    /** A referral and the key of its place in the list. */
    record Listed(Referral referral, List<?> key) {}

    /** What waits: late answers first, then drafts, proposed and accepted ones; the longest waiting first. */
    List<Listed> waiting(Asker asker, LocalDate answersBefore, LocalDate feedbackBefore, Seek from, int limit) {
        return jdbc.sql("""
                with listed as (
                    select r.*, s.state, s.day, k.rank, k.since from pulih.referral r
                    left join lateral (select x.state, x.day from pulih.referral_step x
                        where x.office_id = r.office_id and x.referral_id = r.id order by x.number desc limit 1) s on true
                    cross join lateral (select case when (s.state = 'proposed' and s.day < :answersBefore) or (s.state = 'accepted' and s.day < :feedbackBefore)
                        then 0 when s.state is null then 1 when s.state = 'proposed' then 2 else 3 end as rank,
                        coalesce(s.day, (r.drafted_at at time zone 'UTC')::date) as since) k
                    where r.office_id = :office and coalesce(s.state, 'proposed') in ('proposed', 'accepted')
                      and (k.rank, k.since, r.id) > (:rank, :since, :id)
                    order by k.rank, k.since, r.id limit :limit)
                """ + NAMED + "order by r.rank, r.since, r.id")
                .param("office", asker.office())
                .param("answersBefore", answersBefore)
                .param("feedbackBefore", feedbackBefore)
                .param("rank", from.number(0))
                .param("since", from.day(1))
                .param("id", from.id(2))
                .param("limit", limit)
                .query((row, n) -> new Listed(read(asker, row), List.of(row.getInt("rank"), row.getObject("since", LocalDate.class), row.getObject("id", UUID.class))))
                .list();
    }

    /** What came to its end, the latest drafted first. */
    List<Listed> closed(Asker asker, Seek from, int limit) {
        return jdbc.sql("""
                with listed as (
                    select r.*, s.state, s.day from pulih.referral r
                    join lateral (select x.state, x.day from pulih.referral_step x
                        where x.office_id = r.office_id and x.referral_id = r.id order by x.number desc limit 1) s on s.state not in ('proposed', 'accepted')
                    where r.office_id = :office and (r.drafted_at, r.id) < (:at, :id)
                    order by r.drafted_at desc, r.id desc limit :limit)
                """ + NAMED + "order by r.drafted_at desc, r.id desc")
                .param("office", asker.office())
                .param("at", from.at(0))
                .param("id", from.id(1))
                .param("limit", limit)
                .query((row, n) -> {
                    Referral found = read(asker, row);
                    return new Listed(found, List.of(found.draftedAt(), found.id()));
                })
                .list();
    }

    /** Empty for one of another office, and for whoever serves no clients. */
    public Optional<Referral> get(Asker asker, UUID referral) {
        return jdbc.sql(SELECT + "and r.id = :id")
                .param("office", asker.office())
                .param("id", referral)
                .query((row, n) -> read(asker, row))
                .optional()
                .filter(found -> ReferralPolicy.mayServe(asker, asker.office()));
    }

    private record Named(UUID id, String name) {}

    /** Alias and case number of the client of each episode, for those who serve them. */
    Map<UUID, String> clients(Asker asker, List<Referral> referrals) {
        return jdbc.sql("""
                select e.id, c.alias || ' · ' || c.case_number as name from pulih.episode e
                join pulih.client c on c.office_id = e.office_id and c.id = e.client_id
                where e.office_id = :office and e.id = any (:episodes)""")
                .param("office", asker.office())
                .param("episodes", referrals.stream().map(Referral::episode).distinct().toArray(UUID[]::new))
                .query(Named.class)
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    private static Referral read(Asker asker, ResultSet row) throws SQLException {
        var drafted = row.getObject("drafted_at", OffsetDateTime.class).toInstant();
        return new Referral(row.getObject("id", UUID.class), row.getObject("episode_id", UUID.class), Coded.of(Field.class, row.getString("kind")),
                row.getString("reason_code"), row.getString("origin_kind"), row.getObject("origin_id", UUID.class),
                row.getObject("resource", UUID.class), row.getString("resource_name"),
                Objects.requireNonNullElse(row.getString("state"), "draft"),
                Objects.requireNonNullElseGet(row.getObject("day", LocalDate.class), () -> drafted.atZone(asker.zone()).toLocalDate()), drafted);
    }
}
