package id.pulih.clients.internal;

import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it is recorded.
 *
 * @param purpose  a code of {@link Purpose}, or a purpose in own words: consent is given for what was told, not for a list
 * @param evidence where the proof is kept, for example a folder and sheet (law 27/2022 art. 24)
 * @param scope    what may be given to the recipient; null when nothing is
 */
record NewConsent(UUID id, String purpose, @Nullable String recipient, LocalDate grantedOn, @Nullable LocalDate expiresOn,
        String evidence, @Nullable ConsentScope scope) {

    static NewConsent read(Input input, LocalDate today) {
        String purpose = input.needText("purpose", 100);
        var consent = new NewConsent(input.needId("id"), purpose, input.text("recipient", 150),
                input.needPastDate("grantedOn", today), input.date("expiresOn"), input.needText("evidence", 200),
                ConsentScope.read(input, purpose));
        if (consent.expiresOn != null && input.ok("grantedOn") && consent.expiresOn.isBefore(consent.grantedOn)) {
            input.error("expiresOn", "date-order", Dates.typed(consent.expiresOn), Dates.typed(consent.grantedOn));
        }
        return consent;
    }
}
