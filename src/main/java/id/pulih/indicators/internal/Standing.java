package id.pulih.indicators.internal;

import id.pulih.indicators.internal.Course.Happening;
import id.pulih.indicators.internal.Course.What;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The activities and measurements of an episode that hold: not corrected by a later one, not withdrawn, with a result.
 *
 * @param own    done by this office
 * @param copied brought along by a hand-over, with their corrections: they count where they were done
 * @param forms  every form that no correction replaced, without a score as well: the outcome asks for the newest of them
 * @param tests  likewise the urine tests
 */
record Standing(List<Happening> own, List<Happening> copied, List<Happening> forms, List<Happening> tests) {

    static Standing of(Course course, Set<UUID> copied) {
        Map<UUID, UUID> amended = new HashMap<>();
        Set<UUID> replaced = new HashSet<>();
        List<Happening> facts = course.happenings().stream().filter(Standing::isFact).toList();
        facts.stream().filter(each -> each.amends() != null).forEach(each -> {
            amended.put(each.id(), each.amends());
            replaced.add(each.amends());
        });
        List<Happening> last = facts.stream().filter(each -> !replaced.contains(each.id())).toList();
        var own = new ArrayList<Happening>();
        var brought = new ArrayList<Happening>();
        last.stream().filter(Standing::counts).forEach(each -> (copied.contains(root(amended, each.id())) ? brought : own).add(each));
        return new Standing(own, brought, of(last, What.ASSESSMENT), of(last, What.URINE_TEST));
    }

    private static boolean isFact(Happening each) {
        return each.what() == What.ACTIVITY || each.what() == What.ASSESSMENT || each.what() == What.URINE_TEST;
    }

    /** Not withdrawn, can be scored, can be read. */
    private static boolean counts(Happening each) {
        return !each.mark() && !each.code().equals("invalid");
    }

    private static @Nullable UUID root(Map<UUID, UUID> amended, UUID id) {
        UUID root = id;
        for (UUID before = amended.get(root); before != null; before = amended.get(root)) {
            root = before;
        }
        return root;
    }

    private static List<Happening> of(List<Happening> facts, What what) {
        return facts.stream().filter(each -> each.what() == what).toList();
    }
}
