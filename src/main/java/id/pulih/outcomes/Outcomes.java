package id.pulih.outcomes;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.instruments.ParameterResult;
import id.pulih.instruments.UrineResult;
import id.pulih.instruments.WhoqolScores;
import id.pulih.offices.OfficeRules;
import id.pulih.outcomes.Measured.Form;
import id.pulih.outcomes.Measured.Urine;
import id.pulih.platform.Work;
import id.pulih.rules.RuleIds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The outcome of an episode from its measurements. */
@Component
public class Outcomes {

    private static final TypeReference<LinkedHashMap<String, ParameterResult>> RESULTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OfficeRules rules;
    private final Clock clock;
    private final Work work;

    public Outcomes(JdbcClient jdbc, JsonMapper json, OfficeRules rules, Clock clock, Work work) {
        this.jdbc = jdbc;
        this.work = work;
        this.json = json;
        this.rules = rules;
        this.clock = clock;
    }

    /** The verdicts as they stand; what is missing is said, never guessed. */
    public Outcome of(Asker asker, Episode episode) {
        return work.read(asker.reach("care"), () -> measured(asker, episode).outcome(threshold(asker, episode)));
    }

    /** Only what was marked as initial and as final counts; an interim form never stands in for one (K7). */
    public Measured measured(Asker asker, Episode episode) {
        return work.read(asker.reach("care"),
                () -> new Measured(form(episode, "initial"), form(episode, "final"), urine(episode)));
    }

    /** The threshold of the day the episode ended on, else of today: a rule changed later does not change a closed case. */
    public int threshold(Asker asker, Episode episode) {
        LocalDate day = Objects.requireNonNullElseGet(episode.endedOn(), () -> LocalDate.now(clock.withZone(asker.zone())));
        return rules.integer(episode.office(), RuleIds.OUTCOME_GOOD_FROM, day);
    }

    private @Nullable Form form(Episode episode, String moment) {
        return jdbc.sql("""
                select s.taken_on, s.scores from pulih.assessment s
                where s.office_id = :office and s.episode_id = :episode and s.instrument = 'whoqol-bref' and s.moment = :moment
                  and not exists (select from pulih.assessment b where b.office_id = s.office_id and b.amends = s.id)
                order by s.taken_on desc, s.recorded_at desc limit 1""")
                .param("office", episode.office())
                .param("episode", episode.id())
                .param("moment", moment)
                .query((row, n) -> new Form(row.getObject("taken_on", LocalDate.class),
                        json.readValue(row.getString("scores"), WhoqolScores.class)))
                .optional()
                .orElse(null);
    }

    private @Nullable Urine urine(Episode episode) {
        return jdbc.sql("""
                select u.taken_on, u.panel, u.results from pulih.urine_test u
                where u.office_id = :office and u.episode_id = :episode and u.moment = 'final'
                  and not exists (select from pulih.urine_test b where b.office_id = u.office_id and b.amends = u.id)
                order by u.taken_on desc, u.recorded_at desc limit 1""")
                .param("office", episode.office())
                .param("episode", episode.id())
                .query((row, n) -> new Urine(row.getObject("taken_on", LocalDate.class),
                        new UrineResult(row.getString("panel"), results(row.getString("results")))))
                .optional()
                .orElse(null);
    }

    private Map<String, ParameterResult> results(String stored) {
        return json.readValue(stored, RESULTS);
    }
}
