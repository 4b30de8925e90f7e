package id.pulih.field.internal;

import id.pulih.platform.Coded;
import id.pulih.platform.FieldError;
import id.pulih.platform.ProblemException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line that was typed in.
 *
 * @param place on the screen, from zero
 * @param at    when it was received, if that was before
 * @param url   where it can be read, or empty
 */
public record TypedLine(int place, String code, State state, @Nullable Instant at, String url, List<FieldError> errors,
        @Nullable ProblemException problem) {

    /** Recorded now, received before, or not kept. */
    public enum State implements Coded { RECORDED, RECEIVED, WRONG }

    static TypedLine stored(int place, String code, State state, @Nullable Instant at, String url) {
        return new TypedLine(place, code, state, at, url, List.of(), null);
    }

    static TypedLine wrong(int place, String code, List<FieldError> errors) {
        return new TypedLine(place, code, State.WRONG, null, "", errors, null);
    }

    static TypedLine refused(int place, String code, ProblemException problem) {
        return new TypedLine(place, code, State.WRONG, null, "", List.of(), problem);
    }

    public boolean kept() {
        return state != State.WRONG;
    }

    public String shown() {
        return Letters.grouped(code);
    }
}
