package id.pulih.clients.internal;

import java.util.List;

/**
 * Something that looks wrong and yet may be right: shown, never in the way.
 *
 * @param code key of the message under {@code clients.warning.}
 */
public record Warning(String field, String code, List<Object> args) {

    static Warning of(String field, String code, Object... args) {
        return new Warning(field, code, List.of(args));
    }
}
