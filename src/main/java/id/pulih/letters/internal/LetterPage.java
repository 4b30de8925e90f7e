package id.pulih.letters.internal;

import id.pulih.ui.Form;
import org.jspecify.annotations.Nullable;

/** One letter as it was issued, and the form that annuls it. */
public record LetterPage(Sheet sheet, boolean mayVoid, Form form, @Nullable Refusal problem) {

    public String url() {
        return "/surat/" + sheet.id();
    }
}
