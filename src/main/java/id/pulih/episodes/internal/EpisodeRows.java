package id.pulih.episodes.internal;

import id.pulih.episodes.Episode;
import id.pulih.programmes.Pause;
import id.pulih.programmes.ProgrammeCalendar;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One statement reads an episode with everything its calendar needs. */
public final class EpisodeRows {

    /** Of {@code e} with its ending {@code n}. Named in full below, so that the test of all statements follows it from other files. */
    private static final String COLUMNS = """
            select e.office_id, e.id, e.client_id, e.programme, e.profile_version, e.returned_on, e.enrolled_on, e.starts_on, e.months,
                   (select coalesce(sum(x.months), 0) from pulih.episode_extension x
                     where x.office_id = e.office_id and x.episode_id = e.id) as extension,
                   array(select p.from_day from pulih.episode_pause p
                           join pulih.episode_resumption r on r.office_id = p.office_id and r.pause_id = p.id
                          where p.office_id = e.office_id and p.episode_id = e.id order by p.from_day) as paused_from,
                   array(select r.resumed_on from pulih.episode_pause p
                           join pulih.episode_resumption r on r.office_id = p.office_id and r.pause_id = p.id
                          where p.office_id = e.office_id and p.episode_id = e.id order by p.from_day) as paused_until,
                   (select min(p.from_day) from pulih.episode_pause p
                     where p.office_id = e.office_id and p.episode_id = e.id
                       and not exists (select from pulih.episode_resumption r
                                        where r.office_id = p.office_id and r.pause_id = p.id)) as paused_since,
                   n.ended_on, n.kind as ending_kind,
                   (select s.agent_id from pulih.assignment s
                     where s.office_id = e.office_id and s.episode_id = e.id
                       -- Counted: for "not exists" the planner reads all endings of the office for each episode, more every year.
                       and (select count(*) from pulih.assignment_ending x
                             where x.office_id = s.office_id and x.assignment_id = s.id) = 0
                     order by s.from_day desc, s.id desc limit 1) as agent_id
            """;

    private static final String ROWS = EpisodeRows.COLUMNS + """
              from pulih.episode e
              left join pulih.episode_ending n on n.office_id = e.office_id and n.episode_id = e.id
            """;

    /** Goes on with {@code and …}; sees the offices of {@code :offices}. */
    public static final String SELECT = EpisodeRows.ROWS + " where e.office_id = any (:offices)\n";

    /** As {@link #SELECT}, of {@code :office} alone: for a list of one the database would plan the statement anew each time. */
    public static final String OF_ONE = EpisodeRows.ROWS + " where e.office_id = :office\n";

    private EpisodeRows() {}

    public static Episode read(ResultSet row, int number) throws SQLException {
        return new Episode(
                row.getObject("office_id", UUID.class), row.getObject("id", UUID.class), row.getObject("client_id", UUID.class),
                row.getString("programme"), row.getString("profile_version"),
                row.getObject("returned_on", LocalDate.class), row.getObject("enrolled_on", LocalDate.class), calendar(row),
                row.getObject("ended_on", LocalDate.class), row.getString("ending_kind"),
                row.getObject("paused_since", LocalDate.class), row.getObject("agent_id", UUID.class));
    }

    private static ProgrammeCalendar calendar(ResultSet row) throws SQLException {
        List<LocalDate> from = days(row.getArray("paused_from"));
        List<LocalDate> until = days(row.getArray("paused_until"));
        var pauses = new ArrayList<Pause>();
        for (int i = 0; i < from.size(); i++) {
            pauses.add(new Pause(from.get(i), until.get(i)));
        }
        return new ProgrammeCalendar(row.getObject("starts_on", LocalDate.class), row.getInt("months"), row.getInt("extension"), pauses);
    }

    private static List<LocalDate> days(Array array) throws SQLException {
        return java.util.Arrays.stream((Date[]) array.getArray()).map(Date::toLocalDate).toList();
    }
}
