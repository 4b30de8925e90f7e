package id.pulih.supervision.internal;

import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import id.pulih.supervision.Purpose;
import id.pulih.ui.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding as its form describes it. */
record NewFinding(UUID id, Purpose purpose, String text, String action, UUID owner, LocalDate due, @Nullable Condition condition) {

    private static final int TEXT = 1000;
    private static final int MOST = 9_999_999;

    /** What can be chosen: who of the office, which indicator, which periods. */
    record Choices(List<Option> officers, List<Option> indicators, List<Option> periods) {}

    /** Notes what is wrong; the caller checks. An action is due after the visit on which it was agreed. */
    static NewFinding read(Input input, LocalDate visited, Choices choices) {
        UUID id = input.needId("id");
        Purpose purpose = input.needCode("purpose", Purpose.class);
        String text = input.needText("text", TEXT);
        String action = input.needText("action", TEXT);
        String owner = chosen(input, "owner", choices.officers(), true);
        LocalDate due = input.needDate("due");
        if (input.ok("due") && (due.isBefore(visited) || due.isAfter(visited.plusYears(2)))) {
            input.error("due", "date-order", Dates.typed(due), Dates.typed(visited));
        }
        return new NewFinding(id, purpose, text, action, owner == null ? new UUID(0, 0) : UUID.fromString(owner), due, condition(input, choices));
    }

    /** Every part is looked at, also when there is no indicator: what was typed for nothing is not taken silently. */
    private static @Nullable Condition condition(Input input, Choices choices) {
        String indicator = chosen(input, "indicator", choices.indicators(), false);
        String period = chosen(input, "period", choices.periods(), indicator != null);
        String direction = input.text("direction", 20);
        if (direction != null && !List.of("at-least", "at-most").contains(direction)) {
            input.error("direction", "choice", direction, "at-least, at-most");
        }
        BigDecimal threshold = threshold(input, indicator != null);
        if (indicator == null && threshold != null) {
            input.error("indicator", "required");
        }
        return indicator == null || period == null || threshold == null ? null
                : new Condition(indicator, period, !"at-most".equals(direction), threshold);
    }

    /** A comma or a point before the decimals, two at most. */
    private static @Nullable BigDecimal threshold(Input input, boolean needed) {
        String typed = needed ? input.needText("threshold", 12) : input.text("threshold", 12);
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        String number = typed.replace(',', '.');
        if (!number.matches("[0-9]{1,7}(\\.[0-9]{1,2})?")) {
            input.error("threshold", "number", 0, MOST, typed);
            return null;
        }
        return new BigDecimal(number);
    }

    private static @Nullable String chosen(Input input, String field, List<Option> known, boolean needed) {
        String text = needed ? input.needText(field, 60) : input.text(field, 60);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (known.stream().noneMatch(each -> each.value().equals(text))) {
            input.error(field, "unknown-reference", text);
            return null;
        }
        return text;
    }
}
