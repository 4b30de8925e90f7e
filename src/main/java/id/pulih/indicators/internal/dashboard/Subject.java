package id.pulih.indicators.internal.dashboard;

import id.pulih.indicators.Counts;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Together;
import id.pulih.platform.Coded;
import java.util.function.Function;

/** What offices and provinces are compared by. */
public enum Subject implements Coded {
    COVERAGE(Together.WORK, Rate.Way.SHARE, c -> Rate.share(Together.done(c), Together.owed(c))),
    TIMELINESS(Together.WORK, Rate.Way.SHARE, c -> Rate.share(Together.onTime(c), Together.owed(c))),
    STARTED(Together.STARTED, Rate.Way.COUNT, c -> Rate.count(c.of(Measure.STARTED))),
    COMPLETED(Together.ENDED, Rate.Way.COUNT, c -> Rate.count(c.of(Measure.ENDED_COMPLETED))),
    IMPROVED(Together.ENDED, Rate.Way.SHARE, c -> Rate.share(c.of(Measure.QUALITY_IMPROVED), c.of(Measure.QUALITY_PAIRED))),
    NOT_RELAPSED(Together.ENDED, Rate.Way.RANGE, Rate::notRelapsed),
    USES(Together.USES, Rate.Way.COUNT, c -> Rate.count(Together.uses(c)));

    private final Together together;
    private final Rate.Way way;
    private final Function<Counts, Rate> rate;

    Subject(Together together, Rate.Way way, Function<Counts, Rate> rate) {
        this.together = together;
        this.way = way;
        this.rate = rate;
    }

    public Together together() {
        return together;
    }

    public Rate rate(Counts counts) {
        return rate.apply(counts);
    }

    /** Whether this is a part of hundred, drawn from 0 to 100. */
    public boolean percent() {
        return way != Rate.Way.COUNT;
    }

    /** Whether much of it means that help is needed. */
    public boolean worseWhenMore() {
        return this == USES;
    }
}
