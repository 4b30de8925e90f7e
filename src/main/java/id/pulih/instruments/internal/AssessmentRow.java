package id.pulih.instruments.internal;

import id.pulih.access.Asker;
import id.pulih.instruments.AnswerSheet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A filled form as a row of the asker's own office. */
public final class AssessmentRow {

    public static final String INSERT = """
            insert into pulih.assessment (office_id, id, episode_id, instrument, version, moment, taken_on, answers,
                pre_reversed_items, missing_reasons_sealed, scores, amends, reason_sealed, recorded_by, recorded_at)
            values (:office, :id, :episode, :instrument, :version, :moment, :day, :answers::jsonb,
                :reversed::jsonb, :reasons, :scores::jsonb, :amends, :reason, :by, :now)""";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What of a form does not depend on whose it is. */
    public record Scored(AnswerSheet sheet, String answers, String reversed, String scores) {

        public Scored(AnswerSheet sheet, JsonNode scores) {
            this(sheet, JSON.writeValueAsString(sheet.answers()), JSON.writeValueAsString(sheet.preReversedItems()), scores.toString());
        }
    }

    private AssessmentRow() {}

    /** Without the words that are sealed, see {@link MeasurementWords}. */
    public static Map<String, @Nullable Object> of(Asker asker, UUID episode, NewAssessment form, Scored scored, Instant at) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("office", asker.office());
        values.put("id", form.id());
        values.put("episode", episode);
        values.put("instrument", scored.sheet.instrument().code());
        values.put("version", scored.sheet.version());
        values.put("moment", form.moment());
        values.put("day", form.takenOn());
        values.put("answers", scored.answers);
        values.put("reversed", scored.reversed);
        values.put("reasons", null);
        values.put("scores", scored.scores);
        values.put("amends", form.amends());
        values.put("reason", null);
        values.put("by", asker.account());
        values.put("now", at.atOffset(ZoneOffset.UTC));
        return values;
    }
}
