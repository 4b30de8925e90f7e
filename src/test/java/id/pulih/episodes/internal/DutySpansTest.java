package id.pulih.episodes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.programmes.Fact;
import id.pulih.programmes.ObligationKind;
import id.pulih.programmes.ObligationState;
import id.pulih.programmes.PlannedObligation;
import id.pulih.programmes.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DutySpansTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final UUID EPISODE = new UUID(1, 1);
    private static final List<ObligationKind> KINDS = List.of(ObligationKind.VISIT, ObligationKind.INFORMATION);

    private final Random random = new Random(2026);

    /** Obligations that overlap at random, facts at random: what is not over is judged alike whether all is read or what the spans reach. */
    @Test
    void what_lies_out_of_reach_changes_no_duty_that_is_not_over() {
        int left = 0;
        int all = 0;
        for (int round = 0; round < 20_000; round++) {
            List<PlannedObligation> obligations = obligations();
            List<Fact> facts = facts();
            var spans = new DutySpans(TODAY);
            obligations.forEach(each -> spans.add(EPISODE, each.kind().code(), each.from(), each.lastDay()));
            List<PlannedObligation> reached = obligations.stream().filter(each -> spans.reach(EPISODE, each.kind().code(), each.from())).toList();
            List<Fact> near = facts.stream().filter(each -> spans.reach(EPISODE, each.kind().code(), each.day())).toList();
            assertThat(open(reached, near)).as("round %d", round).isEqualTo(open(obligations, facts));
            assertThat(spans.isEmpty()).isEqualTo(spans.days().isEmpty());
            left += near.size();
            all += facts.size();
        }
        System.out.println("FIGURE facts read for the duties that are not over: " + left + " of " + all);
        assertThat(left).isLessThan(all);
    }

    private static List<ObligationState> open(List<PlannedObligation> obligations, List<Fact> facts) {
        return ObligationState.derive(obligations, facts, List.of(), TODAY, null, null).stream().filter(each -> !each.obligation().lastDay().isBefore(TODAY)).toList();
    }

    private List<PlannedObligation> obligations() {
        var all = new ArrayList<PlannedObligation>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            LocalDate from = TODAY.minusDays(random.nextInt(120) - 7);
            LocalDate to = from.plusDays(random.nextInt(15));
            all.add(PlannedObligation.stored("r" + i, KINDS.get(random.nextInt(2)), null, i, new Window(from, to, to.plusDays(random.nextInt(20)))));
        }
        all.sort(Comparator.comparing(PlannedObligation::from).thenComparing(PlannedObligation::to));
        return all;
    }

    private List<Fact> facts() {
        var all = new ArrayList<Fact>();
        for (int i = 0; i < random.nextInt(20); i++) {
            all.add(new Fact(new UUID(2, random.nextLong()), TODAY.minusDays(random.nextInt(125)), KINDS.get(random.nextInt(2)), null));
        }
        return all;
    }
}
