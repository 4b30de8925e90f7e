package id.pulih.continuedcare.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.episodes.Episode;
import id.pulih.platform.Coded;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The home visits of an episode as they are planned: every change a further version. Joins the caller's transaction. */
@Component
class HomeVisits {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;
    private final Audit audit;

    HomeVisits(JdbcClient jdbc, Clock clock, Vault vault, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.audit = audit;
    }

    /** Its latest version; the caller writes the audit entry for the place that is opened. */
    Optional<HomeVisit> find(Episode episode, VisitNumber number) {
        SealingKey key = vault.clientKeys(episode.office(), List.of(episode.client())).get(episode.client());
        return jdbc.sql("""
                select v.*, p.display_name from pulih.home_visit v join pulih.account p on p.id = v.visitor
                 where v.office_id = :office and v.episode_id = :episode and v.moment = :moment
                 order by v.version desc limit 1""")
                .param("office", episode.office())
                .param("episode", episode.id())
                .param("moment", number.moment())
                .query((row, n) -> map(row, key))
                .optional();
    }

    /** Who of the office may go: those who serve clients today. */
    Map<UUID, String> people(Asker asker) {
        var people = new LinkedHashMap<UUID, String>();
        jdbc.sql("""
                select distinct a.id, a.display_name from pulih.account a join pulih.role_held r on r.account_id = a.id
                where a.office_id = :office and a.disabled_at is null and r.role = any (:roles)
                  and (r.from_day is null or r.from_day <= :today) and (r.until_day is null or r.until_day >= :today)
                order by a.display_name, a.id""")
                .param("office", asker.office())
                .param("roles", Role.CARE.stream().map(Coded::code).toArray(String[]::new))
                .param("today", LocalDate.now(clock.withZone(asker.zone())))
                .query((row, n) -> people.put(row.getObject("id", UUID.class), row.getString("display_name")))
                .list();
        return people;
    }

    /** @throws ProblemException stale-version */
    void plan(Asker asker, Episode episode, VisitNumber number, NewHomeVisit visit) {
        int latest = find(episode, number).map(HomeVisit::version).orElse(0);
        if (latest != visit.based()) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        try {
            insert(asker, episode, number, visit);
        } catch (DuplicateKeyException e) {
            // Somebody else planned between our look and our insert.
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        audit.record(asker, latest == 0 ? "home-visit-planned" : "home-visit-moved", "episode", episode.id(), "visit=" + number.roman());
    }

    private void insert(Asker asker, Episode episode, VisitNumber number, NewHomeVisit visit) {
        jdbc.sql("""
                insert into pulih.home_visit (office_id, id, episode_id, moment, version, starts_at, minutes, visitor, place_sealed, planned_by, planned_at)
                values (:office, :id, :episode, :moment, :version, :startsAt, :minutes, :visitor, :place, :by, :now)""")
                .param("office", episode.office())
                .param("id", visit.id())
                .param("episode", episode.id())
                .param("moment", number.moment())
                .param("version", visit.based() + 1)
                .param("startsAt", visit.startsAt().atOffset(ZoneOffset.UTC))
                .param("minutes", visit.minutes())
                .param("visitor", visit.visitor())
                .param("place", vault.clientKey(episode.office(), episode.client()).seal("home_visit.place." + visit.id(), visit.place()))
                .param("by", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    private static HomeVisit map(ResultSet row, @Nullable SealingKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new HomeVisit(id, row.getString("moment"), row.getInt("version"), row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getInt("minutes"), row.getObject("visitor", UUID.class), row.getString("display_name"),
                key == null ? null : key.open("home_visit.place." + id, row.getBytes("place_sealed")));
    }
}
