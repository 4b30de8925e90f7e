package id.pulih.instruments;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.episodes.Episode;
import id.pulih.instruments.internal.Corrections;
import id.pulih.instruments.internal.MeasurementWords;
import id.pulih.platform.Coded;
import id.pulih.platform.DayCursor;
import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads filled forms of an episode that the caller got from {@code Episodes}, in a writing unit of work. */
@Component
public class Assessments {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<Integer, Integer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<TreeSet<Integer>> ITEMS = new TypeReference<>() {};
    private static final String SELECT = """
            select s.*, b.id as amended_by, p.display_name
            from pulih.assessment s
            join pulih.account p on p.id = s.recorded_by
            left join pulih.assessment b on b.office_id = s.office_id and b.amends = s.id
            where s.office_id = :office and s.episode_id = :episode
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final MeasurementWords words;

    Assessments(JdbcClient jdbc, Audit audit, MeasurementWords words) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.words = words;
    }

    /** One page, newest day first; corrected ones are listed too and name their correction. */
    public DayCursor.Page<Assessment> list(Asker asker, Episode episode, DayCursor after, int limit) {
        audit.record(asker, "assessments-read", "episode", episode.id(), "");
        SealingKey key = words.key(asker, episode);
        List<Assessment> found = jdbc.sql(SELECT + """
                and (s.taken_on, s.id) < (:day, :after) order by s.taken_on desc, s.id desc limit :limit""")
                .param("office", episode.office())
                .param("episode", episode.id())
                .param("day", after.day())
                .param("after", after.id())
                .param("limit", limit + 1)
                .query((row, n) -> map(row, key))
                .list();
        return DayCursor.Page.of(found, limit, each -> new DayCursor(each.takenOn(), each.id()));
    }

    /** The forms of one instrument that count, oldest first. */
    public List<Assessment> current(Asker asker, Episode episode, Instrument instrument) {
        audit.record(asker, "assessments-read", "episode", episode.id(), "instrument=" + instrument.code());
        return all(asker, episode).stream()
                .filter(each -> each.current() && each.instrument() == instrument)
                .toList();
    }

    /** @throws ProblemException not-found */
    public Assessment get(Asker asker, Episode episode, UUID assessment) {
        return Chain.find(chain(asker, episode, assessment), Assessment::id, assessment);
    }

    /**
     * The form with all that it corrected and that corrected it, oldest first.
     *
     * @throws ProblemException not-found
     */
    public List<Assessment> chain(Asker asker, Episode episode, UUID assessment) {
        var chain = Chain.of(all(asker, episode), assessment, Assessment::id, Assessment::amends, Assessment::amendedBy);
        audit.record(asker, "assessment-read", "assessment", assessment, "");
        return chain;
    }

    private List<Assessment> all(Asker asker, Episode episode) {
        SealingKey key = words.key(asker, episode);
        return jdbc.sql(SELECT + " order by s.taken_on, s.id")
                .param("office", episode.office())
                .param("episode", episode.id())
                .query((row, n) -> map(row, key))
                .list();
    }

    /** @param key null when scores alone come with it, neither single answers nor what was written */
    private static Assessment map(ResultSet row, @Nullable SealingKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        SortedMap<Integer, Integer> answers = key == null ? new TreeMap<>() : JSON.readValue(row.getString("answers"), ANSWERS);
        SortedMap<Integer, String> reasons = MeasurementWords.missing(key, id, row.getBytes("missing_reasons_sealed"));
        Set<Integer> reversed = JSON.readValue(row.getString("pre_reversed_items"), ITEMS);
        return new Assessment(
                id,
                Coded.of(Instrument.class, row.getString("instrument")),
                row.getString("version"),
                row.getString("moment"),
                row.getObject("taken_on", LocalDate.class),
                answers,
                reversed,
                reasons,
                JSON.readTree(row.getString("scores")),
                row.getObject("amends", UUID.class),
                MeasurementWords.reason(key, Corrections.Fact.ASSESSMENT, id, row.getBytes("reason_sealed")),
                row.getObject("amended_by", UUID.class),
                row.getObject("recorded_by", UUID.class),
                row.getString("display_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
