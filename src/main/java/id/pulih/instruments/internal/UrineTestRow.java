package id.pulih.instruments.internal;

import id.pulih.access.Asker;
import id.pulih.instruments.UrineResult;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A urine test as a row of the asker's own office. */
public final class UrineTestRow {

    public static final String INSERT = """
            insert into pulih.urine_test (office_id, id, episode_id, moment, taken_on, panel, kit_brand, kit_lot,
                kit_expires_on, results, overall, amends, reason_sealed, recorded_by, recorded_at)
            values (:office, :id, :episode, :moment, :day, :panel, :brand, :lot,
                :expires, :results::jsonb, :overall, :amends, :reason, :by, :now)""";

    private UrineTestRow() {}

    /** Without the words that are sealed, see {@link MeasurementWords}. */
    public static Map<String, @Nullable Object> of(Asker asker, UUID episode, NewUrineTest test, UrineResult result, Instant at) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("office", asker.office());
        values.put("id", test.id());
        values.put("episode", episode);
        values.put("moment", test.moment());
        values.put("day", test.takenOn());
        values.put("panel", result.panel());
        values.put("brand", test.kitBrand());
        values.put("lot", test.kitLot());
        values.put("expires", test.kitExpiresOn());
        values.put("results", JsonMapper.shared().writeValueAsString(result.results()));
        values.put("overall", result.overall().code());
        values.put("amends", test.amends());
        values.put("reason", null);
        values.put("by", asker.account());
        values.put("now", at.atOffset(ZoneOffset.UTC));
        return values;
    }
}
