package id.pulih.indicators;

import id.pulih.access.Asker;
import id.pulih.indicators.internal.FigureSums;
import id.pulih.indicators.internal.FigureTurns;
import id.pulih.indicators.internal.FigureTurns.Turn;
import id.pulih.indicators.internal.Nation;
import id.pulih.indicators.internal.Patterns;
import id.pulih.indicators.internal.Recent;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.offices.Small;
import id.pulih.offices.SmallNumbers;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What those above an office may see of its figures: one decision for the whole nation, worked out from the figures
 * themselves and never from the page that is drawn. Dashboards, reports, lists and files all ask here (decision 0046).
 */
@Component
public class Sight {

    /** Everybody above looks at the running year; each more holds all figures of another. */
    private static final int KEPT = 3;

    private final Work work;
    private final Clock clock;
    private final Offices offices;
    private final SmallNumbers limits;
    private final Reading reading;
    private volatile Tree tree = Tree.of(List.of());

    Sight(Work work, Clock clock, Offices offices, SmallNumbers limits, Reading reading) {
        this.work = work;
        this.clock = clock;
        this.offices = offices;
        this.limits = limits;
        this.reading = reading;
    }

    /** What is read, and what is hidden of it. */
    @Component
    record Reading(FigureSums sums, FigureTurns turns, Patterns patterns) {}

    private record Asked(int limit, int room, LocalDate today, List<Period> periods) {}

    private record Known(Turn turn, Told told) {}

    /** Offices hardly ever change: the tree is kept while they are the same, and what was told last while no figure changed. */
    private record Tree(List<Office> offices, Nation nation, Recent<Asked, Known> told) {

        static Tree of(List<Office> offices) {
            return new Tree(offices, Nation.of(offices), new Recent<>(KEPT));
        }

        List<UUID> serving() {
            return List.copyOf(nation.units().getFirst().offices());
        }
    }

    /** From which number on a figure may be seen by those who do not serve the people counted. */
    public Small small(Asker asker) {
        return limits.of(asker);
    }

    /** What may be told of periods of these kinds: months, quarters, years, now. The same object as before while all of it is the same. */
    public Told told(Asker asker, Collection<Period> periods) {
        List<Office> all = offices.all();
        if (!all.equals(tree.offices())) {
            tree = Tree.of(all);
        }
        Tree now = tree;
        List<Period> read = periods.stream().flatMap(each -> each.equals(Period.NOW) ? Stream.of(each)
                : Stream.of(Period.of(Period.Kind.YEAR, each.from()), each)).distinct().toList();
        var asked = new Asked(limits.of(asker).below(), limits.room(asker), LocalDate.now(clock.withZone(asker.zone())), read);
        return work.beyond(Scope.of(now.serving(), asker.account(), "figures"), () -> told(now, asked));
    }

    /** Whether something changed is asked first: what is read after it may be newer than it says, never older. */
    private Told told(Tree now, Asked asked) {
        Turn turn = reading.turns().now(now.serving());
        Known known = now.told().get(asked);
        return known != null && known.turn().equals(turn) ? known.told() : now.told().keep(asked, new Known(turn, read(now, asked))).told();
    }

    private Told read(Tree now, Asked asked) {
        var rows = new HashMap<String, Map<UUID, Counts>>();
        reading.sums().read(now.serving(), asked.periods(), Dimension.ALL)
                .forEach(sum -> rows.computeIfAbsent(sum.period(), period -> new HashMap<>()).merge(sum.office(), new Counts(sum.numbers()), Counts::plus));
        return new Told(now.offices(), now.nation(), rows, reading.patterns(), new Suppression(asked.limit(), asked.room()), asked.today());
    }
}
