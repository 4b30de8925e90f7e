package id.pulih.instruments;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.episodes.Episode;
import id.pulih.instruments.internal.Corrections;
import id.pulih.instruments.internal.MeasurementWords;
import id.pulih.platform.DayCursor;
import id.pulih.vault.SealingKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads urine tests of an episode that the caller got from {@code Episodes}, in a writing unit of work. */
@Component
public class UrineTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> RESULTS = new TypeReference<>() {};
    private static final String SELECT = """
            select u.*, b.id as amended_by, p.display_name
            from pulih.urine_test u
            join pulih.account p on p.id = u.recorded_by
            left join pulih.urine_test b on b.office_id = u.office_id and b.amends = u.id
            where u.office_id = :office and u.episode_id = :episode
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final MeasurementWords words;

    UrineTests(JdbcClient jdbc, Audit audit, MeasurementWords words) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.words = words;
    }

    /** One page, newest day first; corrected ones are listed too and name their correction. */
    public DayCursor.Page<UrineTest> list(Asker asker, Episode episode, DayCursor after, int limit) {
        audit.record(asker, "urine-tests-read", "episode", episode.id(), "");
        SealingKey key = words.key(asker, episode);
        List<UrineTest> found = jdbc.sql(SELECT + """
                and (u.taken_on, u.id) < (:day, :after) order by u.taken_on desc, u.id desc limit :limit""")
                .param("office", episode.office())
                .param("episode", episode.id())
                .param("day", after.day())
                .param("after", after.id())
                .param("limit", limit + 1)
                .query((row, n) -> map(row, key))
                .list();
        return DayCursor.Page.of(found, limit, each -> new DayCursor(each.takenOn(), each.id()));
    }

    /** @throws id.pulih.platform.ProblemException not-found */
    public UrineTest get(Asker asker, Episode episode, UUID test) {
        return Chain.find(chain(asker, episode, test), UrineTest::id, test);
    }

    /**
     * The test with all that it corrected and that corrected it, oldest first.
     *
     * @throws id.pulih.platform.ProblemException not-found
     */
    public List<UrineTest> chain(Asker asker, Episode episode, UUID test) {
        SealingKey key = words.key(asker, episode);
        List<UrineTest> all = jdbc.sql(SELECT)
                .param("office", episode.office())
                .param("episode", episode.id())
                .query((row, n) -> map(row, key))
                .list();
        var chain = Chain.of(all, test, UrineTest::id, UrineTest::amends, UrineTest::amendedBy);
        audit.record(asker, "urine-test-read", "urine-test", test, "");
        return chain;
    }

    /** The panel and kit of the office's last test, for the next form to open with. */
    public Optional<LastUsed> lastUsed(Asker asker) {
        return jdbc.sql("""
                select panel, kit_brand, kit_lot, kit_expires_on from pulih.urine_test
                where office_id = :office order by recorded_at desc, id desc limit 1""")
                .param("office", asker.office())
                .query((row, n) -> new LastUsed(row.getString("panel"), kit(row)))
                .optional();
    }

    /** What an office used last. */
    public record LastUsed(String panel, UrineTest.@Nullable Kit kit) {}

    private static UrineTest.@Nullable Kit kit(ResultSet row) throws SQLException {
        return UrineTest.Kit.of(
                row.getString("kit_brand"), row.getString("kit_lot"), row.getObject("kit_expires_on", LocalDate.class));
    }

    private static UrineTest map(ResultSet row, @Nullable SealingKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new UrineTest(
                id,
                row.getObject("taken_on", LocalDate.class),
                row.getString("moment"),
                row.getString("panel"),
                kit(row),
                JSON.readValue(row.getString("results"), RESULTS),
                row.getString("overall"),
                row.getObject("amends", UUID.class),
                MeasurementWords.reason(key, Corrections.Fact.URINE_TEST, id, row.getBytes("reason_sealed")),
                row.getObject("amended_by", UUID.class),
                row.getObject("recorded_by", UUID.class),
                row.getString("display_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
