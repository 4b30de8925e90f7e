package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.clients.ClientPolicy;
import id.pulih.platform.Work;
import id.pulih.programmes.Pause;
import id.pulih.programmes.Position;
import id.pulih.programmes.ProgrammeCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the programmes of clients from the tables of the episodes, which come after clients and are not called from here. */
@Component
class ClientProgrammes {

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;

    ClientProgrammes(JdbcClient jdbc, Work work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    private record Row(UUID clientId, UUID id, String programme, LocalDate startsOn, LocalDate plannedEnd, int months, int extension,
            @Nullable LocalDate endedOn) {}

    private record PauseRow(UUID episodeId, LocalDate fromDay, @Nullable LocalDate resumedOn) {}

    /** By client, newest first. */
    Map<UUID, List<ClientProgramme>> of(Asker asker, Collection<UUID> clients) {
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        return work.read(asker.reach("care"), () -> {
            UUID[] offices = ClientPolicy.officesFollowed(asker).toArray(UUID[]::new);
            List<Row> rows = rows(offices, clients);
            List<PauseRow> pauses = pauses(offices, rows);
            var all = new HashMap<UUID, List<ClientProgramme>>();
            for (Row row : rows) {
                List<PauseRow> own = pauses.stream().filter(pause -> pause.episodeId().equals(row.id())).toList();
                all.computeIfAbsent(row.clientId(), id -> new ArrayList<>()).add(running(row, own, today));
            }
            return all;
        });
    }

    private List<Row> rows(UUID[] offices, Collection<UUID> clients) {
        return jdbc.sql("""
                select e.client_id, e.id, e.programme, e.starts_on, e.planned_end, e.months, n.ended_on,
                       (select coalesce(sum(x.months), 0) from pulih.episode_extension x
                         where x.office_id = e.office_id and x.episode_id = e.id) as extension
                from pulih.episode e
                left join pulih.episode_ending n on n.office_id = e.office_id and n.episode_id = e.id
                where e.office_id = any (:offices) and e.client_id = any (:clients)
                order by e.starts_on desc, e.id desc""")
                .param("offices", offices)
                .param("clients", clients.toArray(UUID[]::new))
                .query(Row.class)
                .list();
    }

    private List<PauseRow> pauses(UUID[] offices, List<Row> rows) {
        return jdbc.sql("""
                select p.episode_id, p.from_day, r.resumed_on
                from pulih.episode_pause p
                left join pulih.episode_resumption r on r.office_id = p.office_id and r.pause_id = p.id
                where p.office_id = any (:offices) and p.episode_id = any (:episodes)
                order by p.from_day""")
                .param("offices", offices)
                .param("episodes", rows.stream().map(Row::id).toArray(UUID[]::new))
                .query(PauseRow.class)
                .list();
    }

    private static ClientProgramme running(Row row, List<PauseRow> pauses, LocalDate today) {
        LocalDate stands = pauses.stream().filter(p -> p.resumedOn() == null).map(PauseRow::fromDay).findFirst().orElse(null);
        List<Pause> over = pauses.stream()
                .filter(p -> p.resumedOn() != null && p.fromDay().isBefore(p.resumedOn()))
                .map(p -> new Pause(p.fromDay(), p.resumedOn()))
                .toList();
        boolean paused = stands != null && !today.isBefore(stands);
        Position week = new ProgrammeCalendar(row.startsOn(), row.months(), row.extension(), over)
                .positionOn(paused ? stands : today)
                .orElse(null);
        return new ClientProgramme(row.clientId(), row.id(), row.programme(), row.startsOn(), row.plannedEnd(), row.endedOn(),
                row.endedOn() == null ? week : null, paused, !today.isBefore(row.startsOn()));
    }
}
