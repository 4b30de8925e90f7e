package id.pulih.episodes.internal;

import id.pulih.episodes.Duty;
import id.pulih.episodes.Episode;
import id.pulih.episodes.OpenDuty;
import id.pulih.episodes.internal.RunningProgramme.Owed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What running programmes owe, as it is kept with every fact; for those where it was not yet, it is worked out. */
@Component
public class OwedRows {

    private final JdbcClient jdbc;
    private final DutyRows duties;

    OwedRows(JdbcClient jdbc, DutyRows duties) {
        this.jdbc = jdbc;
        this.duties = duties;
    }

    /** @param running how many programmes run, paused ones too */
    public record Owing(int running, List<OpenDuty> duties) {}

    /** Duties of programmes that run and are not paused, not over by today and beginning before the given day. */
    public Owing of(UUID office, LocalDate today, LocalDate until) {
        List<RunningProgramme> running = jdbc.sql("""
                select r.episode_id, r.client_id, r.programme, r.starts_on, r.months, r.extension, r.pauses, r.paused_since, r.obligations, r.rules, r.windows
                  from pulih.running_programme r where r.office_id = :office""")
                .param("office", office)
                .query((row, n) -> RunningProgramme.read(row, today, until))
                .list();
        var found = new ArrayList<OpenDuty>();
        var unknown = new ArrayList<UUID>();
        for (RunningProgramme each : running) {
            List<Owed> owed = each.owed();
            if (each.paused()) {
                continue;
            }
            if (owed == null) {
                unknown.add(each.episode());
            } else {
                owed.forEach(duty -> found.add(new OpenDuty(each.episode(), each.client(), each.calendar(), duties.open(each, duty, today))));
            }
        }
        found.addAll(unknown.isEmpty() ? List.of() : workedOut(office, unknown, today, until));
        return new Owing(running.size(), found);
    }

    private List<OpenDuty> workedOut(UUID office, List<UUID> episodes, LocalDate today, LocalDate until) {
        List<Episode> running = jdbc.sql(EpisodeRows.OF_ONE + " and e.id = any (:episodes)")
                .param("office", office)
                .param("episodes", episodes.toArray(UUID[]::new))
                .query(EpisodeRows::read)
                .list();
        Map<UUID, List<Duty>> all = duties.pending(office, running, today, until);
        return running.stream()
                .flatMap(episode -> all.getOrDefault(episode.id(), List.of()).stream()
                        .map(duty -> new OpenDuty(episode.id(), episode.client(), episode.calendar(), duty)))
                .toList();
    }
}
