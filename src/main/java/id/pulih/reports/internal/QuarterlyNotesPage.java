package id.pulih.reports.internal;

import id.pulih.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes of one quarter and the form for another. @param about case number when the note will be about a client @param lost the quarter that was asked and is none of those shown */
public record QuarterlyNotesPage(String quarter, List<String> quarters, List<QuarterlyNotes.Note> notes, List<String> tags, @Nullable String about,
        Form form, @Nullable QuarterlyRefusal refusal, @Nullable PeriodLost lost) {}
