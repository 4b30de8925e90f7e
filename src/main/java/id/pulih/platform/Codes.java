package id.pulih.platform;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a code word of a closed list; the error names the words that would be right. */
final class Codes {

    private Codes() {}

    static <E extends Enum<E> & Coded> @Nullable E read(Input input, String field, Class<E> type, String text) {
        return Coded.find(type, text).orElseGet(() -> {
            String allowed = Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
            input.error(field, "choice", text, allowed);
            return null;
        });
    }
}
