package id.pulih.clients.internal;

import id.pulih.offices.Areas;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import id.pulih.platform.Phone;
import id.pulih.platform.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything an officer tells about a client, read alike from the page and from the API.
 *
 * @param noNikReason why there is no NIK; exactly one of the two is there
 * @param villageCode 10 digits
 */
public record Details(String name, String alias, @Nullable Nik nik, @Nullable String noNikReason, Sex sex,
        LocalDate birthDate, @Nullable Phone phone, String villageCode, String address, @Nullable Guardian guardian,
        Rehabilitation rehabilitation) {

    static Details read(Input input, Areas areas, LocalDate today) {
        var details = new Details(named(input, "name", 100), named(input, "alias", 40), Nik.read(input, "nik"),
                input.text("noNikReason", 200), input.needCode("sex", Sex.class), input.needPastDate("birthDate", today),
                Phone.read(input, "phone"), areas.needVillage(input, "villageCode"), input.needText("address", 300),
                Guardian.read(input), Rehabilitation.read(input, today));
        details.checkTogether(input);
        return details;
    }

    /** One word is a whole name; something without letter or digit is not. */
    private static String named(Input input, String field, int max) {
        String text = input.needText(field, max);
        if (input.ok(field) && (Texts.folded(text).isEmpty() || text.contains("\n"))) {
            input.error(field, "no-letters", text.replace('\n', ' '));
        }
        return text;
    }

    private void checkTogether(Input input) {
        if (input.ok("nik") && nik == null && noNikReason == null) {
            input.error("nik", "nik-or-reason");
        }
        if (nik != null && noNikReason != null) {
            input.error("noNikReason", "nik-and-reason");
        }
        Input rehabilitated = input.at("rehabilitation");
        if (input.ok("birthDate") && rehabilitated.ok("finishedOn") && rehabilitation.finishedOn().isBefore(birthDate)) {
            rehabilitated.error("finishedOn", "date-order", Dates.typed(rehabilitation.finishedOn()), Dates.typed(birthDate));
        }
    }

    /** What looks wrong and yet may be right: shown, never in the way. */
    List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        if (nik != null) {
            warnings.addAll(nik.warnings(birthDate, sex, villageCode));
        }
        if (List.of(Texts.folded(name).split(" ")).contains(Texts.folded(alias)) || Texts.folded(name).equals(Texts.folded(alias))) {
            warnings.add(Warning.of("alias", "alias-is-name"));
        }
        return warnings;
    }
}
