package id.pulih.agents;

import id.pulih.access.Asker;
import id.pulih.platform.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Assignments of new episodes, many at once. Joins the caller's transaction, which writes the entry in the trail. */
@Component
public class AssignmentBatch {

    private final NamedParameterJdbcTemplate jdbc;

    public AssignmentBatch(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param endedOn with the episode; null while it runs */
    public record Past(UUID episode, UUID agent, LocalDate from, @Nullable LocalDate endedOn) {}

    /** The caller answers for the agents' limits. */
    public void store(Asker asker, List<Past> all) {
        List<UUID> ids = all.stream().map(each -> Ids.next()).toList();
        var rows = new ArrayList<SqlParameterSource>();
        var endings = new ArrayList<SqlParameterSource>();
        for (int i = 0; i < all.size(); i++) {
            Past past = all.get(i);
            rows.add(row(asker, ids.get(i), past.from(), null).addValue("episode", past.episode())
                    .addValue("agent", past.agent()).addValue("from", past.from()));
            if (past.endedOn() != null) {
                endings.add(row(asker, ids.get(i), past.endedOn(), "episode-ended").addValue("endedOn", past.endedOn()));
            }
        }
        jdbc.batchUpdate(Assignments.INSERT, rows.toArray(SqlParameterSource[]::new));
        jdbc.batchUpdate(Assignments.INSERT_ENDING, endings.toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(Asker asker, UUID id, LocalDate day, @Nullable String reason) {
        return new MapSqlParameterSource("office", asker.office())
                .addValue("id", id)
                .addValue("reason", reason)
                .addValue("by", asker.account())
                .addValue("now", noon(day, asker.zone()).atOffset(ZoneOffset.UTC));
    }

    private static Instant noon(LocalDate day, ZoneId zone) {
        return day.atTime(12, 0).atZone(zone).toInstant();
    }
}
