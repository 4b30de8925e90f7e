package id.pulih.outcomes.internal;

import id.pulih.ui.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The certificates of one month; {@code refusal} says why nothing was begun, or is empty. */
public record CertificatesPage(Form form, String month, List<Line> lines, @Nullable String next, String refusal) {

    /** One certificate, without the name of its holder. */
    public record Line(String episode, String number, LocalDate issuedOn, String caseNumber, String alias) {}
}
