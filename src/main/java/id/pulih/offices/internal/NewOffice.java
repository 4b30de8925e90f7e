package id.pulih.offices.internal;

import id.pulih.platform.Input;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office to be added below another.
 *
 * @param code     unique, kept for good: case numbers begin with its last part
 * @param areaCode province or regency, already checked by the picker
 */
record NewOffice(UUID id, String code, String name, String kind, @Nullable String areaCode, String timeZone) {

    static final List<String> ZONES = List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");

    /** What may stand directly below an office of the kind. */
    static List<String> kindsBelow(String kind) {
        return switch (kind) {
            case "bnn" -> List.of("bnnp", "clinic");
            case "bnnp" -> List.of("bnnk", "clinic");
            case "bnnk" -> List.of("clinic");
            default -> List.of();
        };
    }

    static NewOffice read(Input input, List<String> kinds) {
        String code = input.needText("code", 20).toUpperCase(Locale.ROOT);
        if (input.ok("code") && !code.matches("[A-Z0-9-]{2,20}")) {
            input.error("code", "office-code", code);
        }
        var office = new NewOffice(input.needId("id"), code, input.needText("name", 200), one(input, "kind", kinds),
                input.text("areaCode", 20), one(input, "timeZone", ZONES));
        input.check();
        return office;
    }

    private static String one(Input input, String field, List<String> allowed) {
        String word = input.needText(field, 40);
        if (input.ok(field) && !allowed.contains(word)) {
            input.error(field, "choice", word, String.join(", ", allowed));
        }
        return word;
    }
}
