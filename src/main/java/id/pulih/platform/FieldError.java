package id.pulih.platform;

import java.util.List;

/**
 * One thing wrong with one field.
 *
 * @param field dotted name as the API and the forms use it, for example {@code guardian.name}
 * @param code  key of the message under {@code error.}, for example {@code required}
 * @param args  what the message names: limits, examples, what was typed
 */
public record FieldError(String field, String code, List<Object> args) {

    public static FieldError of(String field, String code, Object... args) {
        return new FieldError(field, code, List.of(args));
    }
}
