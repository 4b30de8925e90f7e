package id.pulih.instruments;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.instruments.internal.AssessmentRow;
import id.pulih.instruments.internal.NewAssessment;
import id.pulih.instruments.internal.NewUrineTest;
import id.pulih.instruments.internal.UrineTestRow;
import id.pulih.platform.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Records many measurements of one office at once; one entry in the trail for each kind. */
@Component
public class MeasurementBatch {

    private final NamedParameterJdbcTemplate jdbc;
    private final Work work;
    private final Scoring scoring;
    private final Audit audit;

    public MeasurementBatch(NamedParameterJdbcTemplate jdbc, Work work, Scoring scoring, Audit audit) {
        this.jdbc = jdbc;
        this.work = work;
        this.scoring = scoring;
        this.audit = audit;
    }

    /** A completely filled WHOQOL-BREF with the scores of an office; it may be recorded for many clients. */
    public static final class Quality {

        private final AssessmentRow.Scored row;
        private final WhoqolScores scores;

        private Quality(AssessmentRow.Scored row, WhoqolScores scores) {
            this.row = row;
            this.scores = scores;
        }

        public WhoqolScores scores() {
            return scores;
        }
    }

    /** @param moment initial, interim or final */
    public record Form(UUID id, UUID episode, String moment, LocalDate day, Quality quality) {}

    /** @param moment initial, interim, final or relapse */
    public record Urine(UUID id, UUID episode, String moment, LocalDate day, UrineResult result) {}

    /** The card that was used. */
    public record Kit(String brand, String lot) {}

    /** Scores once by the rules that hold in the asker's office that day. @param answers one for every item, 1-5 */
    public Quality quality(Asker asker, SortedMap<Integer, Integer> answers, LocalDate day) {
        return work.read(asker.own("care"), () -> {
            var version = WhoqolBref.standard().versions().getFirst();
            var sheet = new AnswerSheet(Instrument.WHOQOL_BREF, version.code(), answers, version.preReversedItems(),
                    scoring.method(asker.office(), day), scoring.missingRule(asker.office(), day));
            return new Quality(new AssessmentRow.Scored(sheet, scoring.json(sheet, asker.office(), day)), scoring.whoqol(sheet, asker.office(), day));
        });
    }

    public void recordForms(Asker asker, List<Form> forms) {
        work.write(asker.own("care"), () -> {
            jdbc.batchUpdate(AssessmentRow.INSERT, forms.stream().map(each -> new MapSqlParameterSource(AssessmentRow.of(asker, each.episode(),
                    new NewAssessment(each.id(), each.moment(), each.day(), each.quality().row.sheet(), new TreeMap<>(), null, null),
                    each.quality().row, noon(asker, each.day())))).toArray(SqlParameterSource[]::new));
            audit.record(asker, "assessments-recorded", "office", asker.office(), "count=" + forms.size());
        });
    }

    /** @param kit of all of them */
    public void recordUrine(Asker asker, List<Urine> tests, Kit kit) {
        work.write(asker.own("care"), () -> {
            jdbc.batchUpdate(UrineTestRow.INSERT, tests.stream().map(each -> new MapSqlParameterSource(UrineTestRow.of(asker, each.episode(),
                    new NewUrineTest(each.id(), each.day(), each.moment(), kit.brand(), kit.lot(), null, each.result(), null, null),
                    each.result(), noon(asker, each.day())))).toArray(SqlParameterSource[]::new));
            audit.record(asker, "urine-tests-recorded", "office", asker.office(), "count=" + tests.size());
        });
    }

    private static Instant noon(Asker asker, LocalDate day) {
        return day.atTime(12, 0).atZone(asker.zone()).toInstant();
    }
}
