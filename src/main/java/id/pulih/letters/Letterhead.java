package id.pulih.letters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The head of an office's paper and who signs on it.
 *
 * @param lines        one below the other, the agency first
 * @param unitCode     what {@code {office}} stands for in a number
 * @param signerNumber NIP of the one who signs
 */
public record Letterhead(List<String> lines, String address, @Nullable String phone, String city, String unitCode,
        String signerName, @Nullable String signerNumber, String signerTitle) {

    /** By field of the form, for filling it in and for showing what differs. */
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("lines", String.join("\n", lines));
        values.put("address", address);
        values.put("phone", Objects.requireNonNullElse(phone, ""));
        values.put("city", city);
        values.put("unitCode", unitCode);
        values.put("signerName", signerName);
        values.put("signerNumber", Objects.requireNonNullElse(signerNumber, ""));
        values.put("signerTitle", signerTitle);
        return values;
    }
}
