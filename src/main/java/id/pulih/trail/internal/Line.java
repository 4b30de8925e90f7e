package id.pulih.trail.internal;

import id.pulih.ui.Ui;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail, ready to be shown: who, as what, when, what, about whom (by case number, never by name).
 *
 * @param who        null for the service's own work
 * @param roles      codes of the roles held at that moment
 * @param caseNumber null when it is about no client
 */
public record Line(UUID office, UUID id, Instant at, @Nullable Who who, String roles, What what, @Nullable String caseNumber) {

    /** @param workplace the office of the account */
    public record Who(UUID account, String username, String name, String workplace) {}

    public record What(String action, String subjectKind, @Nullable UUID subject, String purpose, String detail) {}

    Line about(@Nullable String number) {
        return new Line(office, id, at, who, roles, what, number);
    }

    public String name() {
        return who == null ? "Pulih" : who.name();
    }

    /** In words; an act that has none yet is shown by its code. */
    public String act(Ui ui) {
        return ui.words().find(ui.locale(), "trail.action." + what.action()).orElse(what.action());
    }

    public String purpose(Ui ui) {
        return ui.words().find(ui.locale(), "trail.purpose." + what.purpose()).orElse(what.purpose());
    }

    public String rolesInWords(Ui ui) {
        return Arrays.stream(roles.split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> ui.t("role." + code.replace(":deputy", "")) + (code.endsWith(":deputy") ? " (" + ui.t("trail.deputy") + ")" : ""))
                .collect(Collectors.joining(", "));
    }

    Place place() {
        return new Place(at, id);
    }
}
