package id.pulih.referrals.internal;

import id.pulih.platform.Dates;
import id.pulih.referrals.internal.Goal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One version of what was planned with the client. */
public record Plan(int version, List<Goal> goals, @Nullable LocalDate agreedOn, String writtenBy, @Nullable Instant writtenAt) {

    static Plan none() {
        return new Plan(0, List.of(), null, "", null);
    }

    /** Goal by goal, to compare two versions. */
    Map<String, String> lines() {
        var lines = new LinkedHashMap<String, String>();
        goals.forEach(goal -> lines.put(goal.id().toString(), goal.line()));
        lines.put("agreedOn", agreedOn == null ? "" : Dates.typed(agreedOn));
        return lines;
    }
}
