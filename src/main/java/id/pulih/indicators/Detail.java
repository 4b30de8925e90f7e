package id.pulih.indicators;

import id.pulih.offices.Small;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * What is told of the whole nation only, by quarter: why programmes ended, how grave uses were, what verdicts said. With
 * totals beside them they would have to be hidden in a third direction; each kind is told wholly or not at all.
 */
enum Detail {
    LEFT(Set.of(Measure.ENDED_WITHDREW, Measure.ENDED_MOVED, Measure.ENDED_REFERRED, Measure.ENDED_LOST, Measure.ENDED_OTHER, Measure.ENDED_DIED,
            Measure.HANDED_OVER), List.of()),
    GRADES(Set.of(Measure.USE_SLIP, Measure.USE_LAPSE, Measure.USE_RELAPSE, Measure.USE_UNGRADED), List.of()),
    VERDICTS(Set.of(Measure.URINE_RECOVERED, Measure.URINE_NOT_RECOVERED, Measure.URINE_NOT_ASSESSED, Measure.QUALITY_ASSESSED, Measure.QUALITY_GOOD),
            List.of(rest(Measure.QUALITY_ASSESSED, Measure.QUALITY_GOOD))),
    DOMAINS(Set.of(Measure.PHYSICAL_PAIRED, Measure.PHYSICAL_IMPROVED, Measure.PSYCHOLOGICAL_PAIRED, Measure.PSYCHOLOGICAL_IMPROVED,
            Measure.SOCIAL_PAIRED, Measure.SOCIAL_IMPROVED, Measure.ENVIRONMENT_PAIRED, Measure.ENVIRONMENT_IMPROVED),
            List.of(rest(Measure.PHYSICAL_PAIRED, Measure.PHYSICAL_IMPROVED), rest(Measure.PSYCHOLOGICAL_PAIRED, Measure.PSYCHOLOGICAL_IMPROVED),
                    rest(Measure.SOCIAL_PAIRED, Measure.SOCIAL_IMPROVED), rest(Measure.ENVIRONMENT_PAIRED, Measure.ENVIRONMENT_IMPROVED)));

    private final Set<Measure> measures;
    private final List<ToLongFunction<Counts>> rests;

    Detail(Set<Measure> measures, List<ToLongFunction<Counts>> rests) {
        this.measures = measures;
        this.rests = rests;
    }

    boolean holds(Measure measure) {
        return measures.contains(measure);
    }

    /** Whether none of the numbers, nor what of people is the rest, is small. */
    boolean isOpen(Counts counts, Small small) {
        return measures.stream().noneMatch(each -> small.hides(counts.of(each))) && rests.stream().noneMatch(each -> small.hides(each.applyAsLong(counts)));
    }

    private static ToLongFunction<Counts> rest(Measure whole, Measure part) {
        return counts -> counts.of(whole) - counts.of(part);
    }
}
