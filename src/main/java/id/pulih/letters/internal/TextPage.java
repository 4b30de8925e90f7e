package id.pulih.letters.internal;

import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import java.util.List;

/**
 * How the office writes one kind of letter.
 *
 * @param example a number as the stored pattern gives it
 */
public record TextPage(String kind, int version, String example, Form form, List<Difference> differences) {

    public String places() {
        return "{" + String.join("} {", TextPattern.PLACES) + "}";
    }
}
