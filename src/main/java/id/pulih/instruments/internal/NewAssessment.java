package id.pulih.instruments.internal;

import id.pulih.access.Asker;
import id.pulih.instruments.AnswerSheet;
import id.pulih.instruments.Instrument;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filled form as it was sent, by page or API.
 *
 * @param missingReasons why an item was not answered: a code such as {@code refused}, or own words
 */
public record NewAssessment(
        UUID id,
        String moment,
        LocalDate takenOn,
        AnswerSheet sheet,
        SortedMap<Integer, String> missingReasons,
        @Nullable UUID amends,
        @Nullable String reason) {

    private static final List<String> MOMENTS = List.of("initial", "interim", "final");

    /** The day of a measurement: not before the programme, not in the future. */
    static LocalDate takenOn(Input input, LocalDate today, LocalDate startsOn) {
        LocalDate day = input.needPastDate("takenOn", today);
        if (input.ok("takenOn") && day.isBefore(startsOn)) {
            input.error("takenOn", "before-programme", Dates.typed(day), Dates.typed(startsOn));
        }
        return day;
    }

    static String moment(Input input, List<String> moments) {
        String moment = AnswerSheets.one(input, "moment", moments);
        if (moment == null) {
            input.error("moment", "required");
        }
        return Objects.requireNonNullElse(moment, "");
    }

    public static NewAssessment read(Input input, AnswerSheets sheets, Asker asker, LocalDate today, LocalDate startsOn) {
        Instrument instrument = input.needCode("instrument", Instrument.class);
        LocalDate takenOn = takenOn(input, today, startsOn);
        AnswerSheet sheet = sheets.read(input, instrument, asker, today);
        if (sheet.answers().isEmpty()) {
            input.error("answers", "required");
        }
        UUID amends = input.id("amends");
        return new NewAssessment(
                input.needId("id"),
                moment(input, MOMENTS),
                takenOn,
                sheet,
                reasons(input, sheet),
                amends,
                amends == null ? input.text("reason", 500) : input.needText("reason", 500));
    }

    /** Every item is answered or has its reason; reasons of answered items are not kept. */
    private static SortedMap<Integer, String> reasons(Input input, AnswerSheet sheet) {
        var reasons = new TreeMap<Integer, String>();
        Set<Integer> items = sheet.instrument().items(sheet.version());
        Input given = input.at("missingReasons");
        for (String member : given.members()) {
            Integer item = AnswerSheets.item(member, items);
            if (item == null) {
                given.error(member, "unknown-item", member, items.size());
                continue;
            }
            String reason = given.text(member, 200);
            if (reason != null && !sheet.answers().containsKey(item)) {
                reasons.put(item, reason);
            }
        }
        if (input.sent("missingReasons")) {
            input.error("missingReasons", "not-map");
        }
        Input answers = input.at("answers");
        for (Integer item : sheet.unanswered()) {
            if (!reasons.containsKey(item) && given.ok(item.toString())) {
                answers.error(item.toString(), "answer-or-reason", item);
            }
        }
        return reasons;
    }
}
