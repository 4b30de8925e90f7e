package id.pulih.episodes.internal;

import id.pulih.programmes.Pause;
import id.pulih.programmes.ProgrammeCalendar;
import id.pulih.programmes.Window;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code running_programme}: a programme that has not ended, with what was not done yet of it.
 *
 * @param owed of the days asked for; null where it was never worked out
 */
record RunningProgramme(UUID episode, UUID client, String programme, ProgrammeCalendar calendar, boolean paused,
        @Nullable List<Owed> owed) {

    /** Three days for each. */
    private static final int DAYS = 3;

    /** An obligation without a fact and without an exception. */
    record Owed(UUID id, String rule, Window window) {}

    /** @param today what was over before is left out, and @param until what begins then or later */
    static RunningProgramme read(ResultSet row, LocalDate today, LocalDate until) throws SQLException {
        LocalDate start = row.getObject("starts_on", LocalDate.class);
        var calendar = new ProgrammeCalendar(start, row.getInt("months"), row.getInt("extension"), pauses(row, start));
        return new RunningProgramme(row.getObject("episode_id", UUID.class), row.getObject("client_id", UUID.class), row.getString("programme"),
                calendar, row.getObject("paused_since") != null, owed(row, start, today, until));
    }

    private static List<Pause> pauses(ResultSet row, LocalDate start) throws SQLException {
        Integer[] days = (Integer[]) row.getArray("pauses").getArray();
        var pauses = new ArrayList<Pause>();
        for (int i = 0; i < days.length; i += 2) {
            pauses.add(new Pause(start.plusDays(days[i]), start.plusDays(days[i + 1])));
        }
        return pauses;
    }

    private static @Nullable List<Owed> owed(ResultSet row, LocalDate start, LocalDate today, LocalDate until) throws SQLException {
        Array obligations = row.getArray("obligations");
        if (obligations == null) {
            return null;
        }
        UUID[] ids = (UUID[]) obligations.getArray();
        String[] rules = (String[]) row.getArray("rules").getArray();
        Integer[] days = (Integer[]) row.getArray("windows").getArray();
        long from = today.toEpochDay() - start.toEpochDay();
        long end = until.toEpochDay() - start.toEpochDay();
        var owed = new ArrayList<Owed>();
        for (int i = 0; i < ids.length; i++) {
            if (days[DAYS * i] < end && days[DAYS * i + 2] >= from) {
                owed.add(new Owed(ids[i], rules[i],
                        new Window(start.plusDays(days[DAYS * i]), start.plusDays(days[DAYS * i + 1]), start.plusDays(days[DAYS * i + 2]))));
            }
        }
        return owed;
    }
}
