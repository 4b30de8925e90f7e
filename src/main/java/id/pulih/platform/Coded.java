package id.pulih.platform;

import java.util.Arrays;
import java.util.Optional;

/** An enum whose constants travel as lower-case words with hyphens, in the API, the database and forms alike. */
public interface Coded {

    String name();

    /** For example {@code RECOVERING_PERSON} travels as {@code recovering-person}. */
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }

    /** The constant of a code that was stored by us: an unknown one is a programming error. */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        return find(type, code)
                .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " has no code " + code));
    }
}
