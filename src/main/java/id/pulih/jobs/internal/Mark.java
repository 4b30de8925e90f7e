package id.pulih.jobs.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a job has come.
 *
 * @param number counts the steps; two runs of one job cannot both store the same one, so neither does what the other did
 * @param state  what the next step must know
 */
public record Mark(int number, int run, long done, long total, @Nullable String stage, Map<String, String> state) {

    public Mark {
        state = Map.copyOf(state);
    }

    static Mark start() {
        return new Mark(0, 0, 0, 0, null, Map.of());
    }

    public Mark progress(long done, long total) {
        return new Mark(number, run, done, total, stage, state);
    }

    public Mark stage(@Nullable String stage) {
        return new Mark(number, run, done, total, stage, state);
    }

    public Mark state(Map<String, String> state) {
        return new Mark(number, run, done, total, stage, state);
    }

    Mark next(int after) {
        return new Mark(after + 1, run, done, total, stage, state);
    }

    Mark in(int run) {
        return new Mark(number, run, done, total, stage, state);
    }
}
