package id.pulih.outcomes.internal;

import id.pulih.disclosures.Disclosure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a certificate. No score and no result of a test is among it.
 *
 * @param programme code of the programme; its title and name on paper are words
 * @param place     where it is issued, or null when the office has no area
 * @param code      in groups, as it is typed
 * @param qr        the address as an SVG picture
 * @param mark      key of the word printed across it (sample, revoked), or null
 */
public record CertificatePage(Letterhead letterhead, String number, String programme, String holder, LocalDate birthDate,
        String caseNumber, LocalDate from, LocalDate to, @Nullable String place, LocalDate issuedOn, Signature signature,
        String code, String address, String qr, @Nullable String mark, Disclosure disclosure) {

    public record Letterhead(String office, @Nullable String address, @Nullable String phone) {}

    public record Signature(@Nullable String name, @Nullable String title) {}
}
