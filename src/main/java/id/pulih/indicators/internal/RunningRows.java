package id.pulih.indicators.internal;

import id.pulih.indicators.internal.CourseQueries.Person;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What runs and what it owes, as it is kept for whoever looks at the work of today. Written only in the turn of whom it is about. */
@Component
class RunningRows {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    RunningRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** In the turn of these people. Returns how many rows were not as the facts say. */
    int bring(UUID office, Collection<Person> persons) {
        var changed = new LinkedHashMap<UUID, Running>();
        var ended = new ArrayList<UUID>();
        persons.forEach(person -> person.courses().forEach(course -> {
            UUID episode = course.head().episode();
            Running kept = person.kept().get(episode);
            Running running = Running.of(course).orElse(null);
            if (running == null && kept != null) {
                ended.add(episode);
            } else if (running != null && !running.equals(kept)) {
                changed.put(episode, running);
            }
        }));
        remove(office, ended);
        write(office, changed);
        return changed.size() + ended.size();
    }

    private void remove(UUID office, List<UUID> ended) {
        if (!ended.isEmpty()) {
            jdbc.sql("delete from pulih.running_programme where office_id = :office and episode_id = any (:ended)")
                    .param("office", office).param("ended", ended.toArray(UUID[]::new)).update();
        }
    }

    private void write(UUID office, Map<UUID, Running> running) {
        if (running.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                insert into pulih.running_programme (office_id, episode_id, client_id, programme, starts_on, months, extension, planned_end,
                                                     pauses, paused_since, agent_id, obligations, rules, windows)
                values (:office, :episode, :client, :programme, :starts, :months, :extension, :end, :pauses, :paused, :agent, :duties, :rules, :windows)
                on conflict (office_id, episode_id) do update
                   set client_id = excluded.client_id, programme = excluded.programme, starts_on = excluded.starts_on, months = excluded.months,
                       extension = excluded.extension, planned_end = excluded.planned_end, pauses = excluded.pauses, paused_since = excluded.paused_since,
                       agent_id = excluded.agent_id, obligations = excluded.obligations, rules = excluded.rules, windows = excluded.windows""",
                running.entrySet().stream().map(each -> parameters(office, each.getKey(), each.getValue())).toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource parameters(UUID office, UUID episode, Running running) {
        return new MapSqlParameterSource("office", office)
                .addValue("episode", episode).addValue("client", running.client()).addValue("programme", running.programme())
                .addValue("starts", running.span().startsOn()).addValue("months", running.span().months()).addValue("extension", running.span().extension())
                .addValue("end", running.span().plannedEnd())
                .addValue("pauses", running.pauses().toArray(Integer[]::new))
                .addValue("paused", running.pausedSince(), Types.DATE)
                .addValue("agent", running.agent(), Types.OTHER)
                .addValue("duties", Objects.requireNonNull(running.duties()).toArray(UUID[]::new))
                .addValue("rules", Objects.requireNonNull(running.rules()).toArray(String[]::new))
                .addValue("windows", Objects.requireNonNull(running.windows()).toArray(Integer[]::new));
    }

    /** Takes out what does not run: no application wrote it so. */
    int strays(UUID office) {
        return jdbc.sql("""
                delete from pulih.running_programme r where r.office_id = :office
                   and (not exists (select from pulih.episode e where e.office_id = r.office_id and e.id = r.episode_id)
                        or exists (select from pulih.episode_ending n where n.office_id = r.office_id and n.episode_id = r.episode_id))""")
                .param("office", office).update();
    }

    /** By programme. */
    Map<UUID, Running> kept(UUID office) {
        var all = new HashMap<UUID, Running>();
        jdbc.sql("""
                select k.episode_id, k.client_id as kept_client, k.programme as kept_programme, k.starts_on as kept_starts_on, k.months as kept_months, k.extension as kept_extension,
                       k.planned_end as kept_planned_end, k.pauses, k.paused_since, k.agent_id, k.obligations, k.rules, k.windows
                  from pulih.running_programme k where k.office_id = :office""")
                .param("office", office)
                .query((row, n) -> Map.entry(row.getObject("episode_id", UUID.class), Objects.requireNonNull(Running.kept(row))))
                .list().forEach(each -> all.put(each.getKey(), each.getValue()));
        return all;
    }
}
