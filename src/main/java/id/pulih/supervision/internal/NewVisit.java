package id.pulih.supervision.internal;

import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.supervision.Purpose;
import id.pulih.supervision.VisitKind;
import id.pulih.ui.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit as its form describes it. @param companions who else was there, such as people of the village */
record NewVisit(UUID id, VisitKind kind, LocalDate day, @Nullable String place, @Nullable String companions, List<UUID> accounts,
        List<UUID> agents, List<Purpose> purposes, String summary) {

    private static final int LINE = 200;
    private static final int TEXT = 2000;

    /** Notes what is wrong; the caller checks. @param officers and @param agents those who can be visited there */
    static NewVisit read(Input input, LocalDate today, List<Option> officers, List<Option> agents) {
        var visit = new NewVisit(input.needId("id"), input.needCode("kind", VisitKind.class), input.needPastDate("day", today),
                input.text("place", LINE), input.text("companions", LINE), among(input, "accounts", officers), among(input, "agents", agents),
                purposes(input), input.needText("summary", TEXT));
        if (visit.accounts().isEmpty() && visit.agents().isEmpty() && input.ok("accounts") && input.ok("agents")) {
            input.error("accounts", "required");
        }
        return visit;
    }

    private static List<UUID> among(Input input, String field, List<Option> known) {
        var chosen = new ArrayList<UUID>();
        for (String text : input.texts(field, 60)) {
            if (known.stream().noneMatch(each -> each.value().equals(text))) {
                input.error(field, "unknown-reference", text);
                return List.of();
            }
            chosen.add(UUID.fromString(text));
        }
        return chosen.stream().distinct().toList();
    }

    private static List<Purpose> purposes(Input input) {
        var purposes = new ArrayList<Purpose>();
        for (String text : input.texts("purposes", 60)) {
            Coded.find(Purpose.class, text).ifPresentOrElse(purposes::add, () -> input.error("purposes", "unknown-reference", text));
        }
        if (purposes.isEmpty()) {
            input.error("purposes", "required");
        }
        return purposes.stream().distinct().toList();
    }
}
