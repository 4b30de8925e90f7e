package id.pulih.documents;

import id.pulih.platform.Counters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Numbers of the letters an office issues, counted per kind, office and year without a gap: the counter is taken in the
 * transaction that stores the letter. The pattern follows numbers seen on letters of the agency, for example
 * {@code SOP/007/I/KA/RH.00/2023/BNNK-CLP}; its own rule for them is not public, so an installation may set another.
 */
@Component
public class LetterNumbers {

    private static final List<String> MONTHS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private static final String CERTIFICATE = "SERT/{seq}/{month}/KA/RH.00/{year}/{office}";

    private final Counters counters;
    private final String certificate;

    public LetterNumbers(Counters counters, @Value("${pulih.letters.certificate:}") String certificate) {
        this.counters = counters;
        this.certificate = certificate.isBlank() ? CERTIFICATE : certificate;
    }

    /**
     * The next number of a certificate, for example {@code SERT/012/XI/KA/RH.00/2026/BNNK-SBW}. Call it last in the
     * transaction: others of the office who need a number wait from here on.
     */
    public String certificate(UUID office, String officeCode, LocalDate issuedOn) {
        int next = counters.next(office, "certificate", issuedOn.getYear());
        return certificate
                .replace("{seq}", String.format(Locale.ROOT, "%03d", next))
                .replace("{month}", MONTHS.get(issuedOn.getMonthValue() - 1))
                .replace("{year}", String.valueOf(issuedOn.getYear()))
                .replace("{office}", officeCode);
    }
}
