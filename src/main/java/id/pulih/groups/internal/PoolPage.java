package id.pulih.groups.internal;

import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to join villages.
 *
 * @param lacking how many clients the meeting lacks
 * @param source  the rule that lets villages join
 * @param more    villages that are further away and not shown
 */
public record PoolPage(UUID event, String theme, String home, int coming, int minimum, int lacking, String source, List<Village> villages,
        int more, Form form, @Nullable ProblemException problem) {

    /**
     * @param total  clients when this village and all above it join
     * @param needed whether the minimum is not reached without it
     * @param silent clients there who have not agreed to be contacted: they are not proposed
     * @param agents agents of the village who are free then
     */
    public record Village(String code, String name, String nearness, int adds, int total, boolean needed, int silent, List<String> agents, List<Person> people) {

        /** Clients of the village who may be asked and are not shown. */
        public int hidden() {
            return adds - people.size();
        }
    }

    public record Person(String episode, String who) {}
}
