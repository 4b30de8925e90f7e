package id.pulih.clients.internal;

import id.pulih.clients.DataCategory;
import id.pulih.clients.EnforcementWall;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a consent to give data to others says.
 *
 * @param discloser who may give; null for the office that serves the client
 * @param why       what the recipient needs it for
 * @param until     the event that ends it, when no day does
 */
public record ConsentScope(@Nullable String discloser, Set<DataCategory> categories, String why, @Nullable String until) {

    private static final List<String> FIELDS = List.of("categories", "discloser", "why", "until", "revocationTold");

    /** Null when the consent gives nothing to others; a consent to do so must say everything. */
    static @Nullable ConsentScope read(Input input, String purpose) {
        wall(input, "recipient");
        wall(input, "why");
        boolean wanted = purpose.equals(Purpose.DISCLOSURE.code()) || FIELDS.stream().anyMatch(input::has);
        if (!wanted) {
            return null;
        }
        if (input.typed("recipient").isBlank()) {
            input.error("recipient", "recipient-needed");
        }
        var scope = new ConsentScope(input.text("discloser", 150), categories(input), input.needText("why", 200), input.text("until", 200));
        if (scope.until == null && input.typed("expiresOn").isBlank()) {
            input.error("expiresOn", "until-needed");
        }
        if (!input.yesOrNo("revocationTold")) {
            input.error("revocationTold", "revocation-untold");
        }
        return scope;
    }

    private static Set<DataCategory> categories(Input input) {
        var chosen = EnumSet.noneOf(DataCategory.class);
        for (String code : input.texts("categories", 40)) {
            Coded.find(DataCategory.class, code).ifPresentOrElse(chosen::add, () -> input.error("categories", "category", code));
        }
        if (chosen.isEmpty()) {
            input.error("categories", "categories-needed");
        }
        return chosen;
    }

    private static void wall(Input input, String field) {
        if (EnforcementWall.names(input.typed(field))) {
            input.error(field, "enforcement");
        }
    }
}
