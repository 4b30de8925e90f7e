package id.pulih.indicators;

import id.pulih.access.Asker;
import id.pulih.indicators.internal.BuildRows;
import id.pulih.indicators.internal.FigureSums;
import id.pulih.indicators.internal.FigureSums.Sum;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The figures, as of the last commit: what somebody entered a moment ago is in the next read. The cost of a read depends
 * on the offices and periods asked for, never on how much was ever recorded.
 */
@Component
public class Figures {

    private final Work work;
    private final FigureSums sums;
    private final BuildRows builds;

    Figures(Work work, FigureSums sums, BuildRows builds) {
        this.work = work;
        this.sums = sums;
        this.builds = builds;
    }

    /** The sum over offices. */
    public Counts of(Asker asker, Collection<UUID> offices, Period period) {
        return series(asker, offices, List.of(period)).getOrDefault(period, Counts.NONE);
    }

    /** Each of the offices; one that has nothing has zeros. */
    public Map<UUID, Counts> byOffice(Asker asker, Collection<UUID> offices, Period period) {
        var all = new HashMap<UUID, Counts>();
        grid(asker, offices, List.of(period)).forEach((office, counts) -> all.put(office, counts.getOrDefault(period, Counts.NONE)));
        return all;
    }

    /** The sum over offices in each of the periods. */
    public SortedMap<Period, Counts> series(Asker asker, Collection<UUID> offices, List<Period> periods) {
        SortedMap<Period, Counts> all = empty(periods);
        Map<String, List<Period>> places = places(all.keySet());
        read(asker, offices, periods, Dimension.ALL).forEach(sum -> add(all, places, sum));
        return all;
    }

    /** Each office in each period. */
    public Map<UUID, SortedMap<Period, Counts>> grid(Asker asker, Collection<UUID> offices, List<Period> periods) {
        var all = new HashMap<UUID, SortedMap<Period, Counts>>();
        offices.forEach(office -> all.put(office, empty(periods)));
        Map<String, List<Period>> places = places(Set.copyOf(periods));
        read(asker, offices, periods, Dimension.ALL).forEach(sum -> add(all.get(sum.office()), places, sum));
        return all;
    }

    /** The sum over offices, by the values of a dimension that occur. */
    public Map<String, Counts> by(Asker asker, Collection<UUID> offices, Period period, Dimension dimension) {
        return by(asker, offices, List.of(period), dimension);
    }

    /** As above, several periods added up: for what does not add up over them this is no number of persons. */
    public Map<String, Counts> by(Asker asker, Collection<UUID> offices, List<Period> periods, Dimension dimension) {
        var all = new TreeMap<String, Counts>();
        Map<String, List<Period>> places = places(periods);
        read(asker, offices, periods, dimension).forEach(sum -> places.getOrDefault(sum.period(), List.of())
                .forEach(period -> all.merge(sum.value(), sum.counts(period), Counts::plus)));
        all.values().removeIf(Counts.NONE::equals);
        return all;
    }

    /** The episodes behind a number of the own office, in order of their ids; for those who serve them. */
    public List<UUID> episodes(Asker asker, Period period, Measure measure) {
        return List.copyOf(behind(asker, List.of(period), measure, List.of()).sequencedKeySet());
    }

    /**
     * As above, with how many of the number each episode has.
     *
     * @param periods which do not overlap
     * @param less    what is taken off the measure
     */
    public SequencedMap<UUID, Long> behind(Asker asker, List<Period> periods, Measure measure, List<Measure> less) {
        if (!FiguresPolicy.mayOpen(asker)) {
            throw ProblemException.notFound().get();
        }
        return work.read(asker.own("figures"), () -> sums.behind(asker.office(), periods, measure, less));
    }

    /** Whether what was recorded before figures were kept has been counted in all of the offices. */
    public boolean complete(Asker asker, Collection<UUID> offices) {
        need(asker, offices);
        return work.read(asker.reach("figures"), () -> builds.built(offices) == offices.size());
    }

    private List<Sum> read(Asker asker, Collection<UUID> offices, List<Period> periods, Dimension dimension) {
        need(asker, offices);
        return work.read(asker.reach("figures"), () -> sums.read(offices, periods, dimension));
    }

    private static void need(Asker asker, Collection<UUID> offices) {
        if (!FiguresPolicy.mayRead(asker, offices)) {
            throw ProblemException.notFound().get();
        }
    }

    private static SortedMap<Period, Counts> empty(List<Period> periods) {
        var all = new TreeMap<Period, Counts>();
        periods.forEach(period -> all.put(period, Counts.NONE));
        return all;
    }

    private static void add(SortedMap<Period, Counts> all, Map<String, List<Period>> places, Sum sum) {
        places.getOrDefault(sum.period(), List.of()).forEach(period -> all.merge(period, sum.counts(period), Counts::plus));
    }

    /** By the name of a stored period those asked for that it is a part of: looked up once, not compared row by row. */
    private static Map<String, List<Period>> places(Collection<Period> periods) {
        var places = new HashMap<String, List<Period>>();
        for (Period period : periods) {
            var parts = new HashSet<>(Set.of(period));
            parts.addAll(period.months());
            parts.forEach(part -> places.computeIfAbsent(part.toString(), key -> new ArrayList<>()).add(period));
        }
        return places;
    }
}
