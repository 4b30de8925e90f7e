package id.pulih.reports.internal;

import id.pulih.platform.Coded;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note as it is sent. @param episode null for one about the office */
record NewQuarterlyNote(UUID id, Tag tag, LocalDate day, @Nullable UUID episode, String text) {

    private static final int MOST = 1000;

    /** What a note is for (S004:734-735). */
    enum Tag implements Coded { SUPPORTING, HINDERING, RECOMMENDATION }

    /** @param first of the quarters that are still shown: an older note would be seen by nobody */
    static NewQuarterlyNote read(Input input, LocalDate first, LocalDate today) {
        var note = new NewQuarterlyNote(input.needId("id"), input.needCode("tag", Tag.class), input.needPastDate("day", today), input.id("episode"),
                input.needText("text", MOST));
        if (note.day().isBefore(first) && input.errors().stream().noneMatch(each -> each.field().equals("day"))) {
            input.error("day", "note-too-old", Dates.typed(note.day()), Dates.typed(first));
        }
        return note;
    }
}
