package id.pulih.letters.internal;

import id.pulih.letters.Letterhead;
import id.pulih.platform.Input;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a letterhead and a text as they are typed. */
final class NewHead {

    private static final int MOST_LINES = 5;

    private NewHead() {}

    static Versioned<Letterhead> read(Input input) {
        List<String> lines = input.needText("lines", 500).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST_LINES) {
            input.error("lines", "too-many", MOST_LINES, lines.size());
        }
        String unit = input.needText("unitCode", 30);
        if (input.ok("unitCode") && !unit.matches("[A-Z0-9./-]{2,30}")) {
            input.error("unitCode", "letter-unit-code", unit);
        }
        return new Versioned<>(input.needInteger("version", 0, Integer.MAX_VALUE), new Letterhead(lines, input.needText("address", 300), phone(input),
                input.needText("city", 100), unit, input.needText("signerName", 150), signerNumber(input), input.needText("signerTitle", 150)));
    }

    static Versioned<LetterTemplate> template(Input input) {
        String pattern = input.needText("pattern", 100);
        String fault = input.ok("pattern") ? NumberPattern.fault(pattern) : null;
        if (fault != null) {
            input.error("pattern", fault, pattern);
        }
        return new Versioned<>(input.needInteger("version", 0, Integer.MAX_VALUE),
                new LetterTemplate(pattern, text(input, "opening"), text(input, "closing")));
    }

    private static String text(Input input, String field) {
        String text = input.text(field, 2000);
        String unknown = text == null ? null : TextPattern.unknown(text);
        if (unknown != null) {
            input.error(field, "letter-place", "{" + unknown + "}");
        }
        return text == null ? "" : text;
    }

    private static @Nullable String phone(Input input) {
        String phone = input.text("phone", 40);
        if (phone != null && !phone.matches("\\+?[0-9()][0-9 ()./-]{4,38}")) {
            input.error("phone", "phone", phone);
        }
        return phone;
    }

    /** A NIP has 18 digits; it is often written in groups. */
    private static @Nullable String signerNumber(Input input) {
        String number = input.text("signerNumber", 40);
        if (number != null && !number.replace(" ", "").matches("[0-9]{18}")) {
            input.error("signerNumber", "letter-signer-number", number);
        }
        return number;
    }
}
