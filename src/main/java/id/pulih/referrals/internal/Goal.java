package id.pulih.referrals.internal;

import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a client wants to reach.
 *
 * @param who  who does something for it
 * @param by   until when
 * @param sign how it will be seen
 */
public record Goal(UUID id, String what, String who, LocalDate by, String sign) {

    /** Goals of a form: a row whose every field is empty is none; of ten rows few are used. */
    static List<Goal> read(Input input) {
        var goals = new ArrayList<Goal>();
        for (Input row : input.items("goals")) {
            UUID id = row.needId("id");
            if (row.has("what") || row.has("who") || row.has("by") || row.has("sign")) {
                goals.add(new Goal(id, row.needText("what", 300), row.needText("who", 100), row.needDate("by"), row.needText("sign", 300)));
            }
        }
        if (goals.isEmpty()) {
            input.error("goals", "goals-needed");
        }
        if (goals.stream().map(Goal::id).distinct().count() < goals.size()) {
            input.error("goals", "goal-twice");
        }
        return goals;
    }

    String line() {
        return what + " · " + who + " · " + Dates.typed(by) + " · " + sign;
    }
}
