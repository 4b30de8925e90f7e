package id.pulih.platform;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An Indonesian telephone number.
 *
 * @param number kept in one form, {@code +6281234567890}, however it was typed
 */
public record Phone(String number) {

    /** After the country code: an area or operator digit other than 0, then 7 to 11 more. */
    private static final Pattern REST = Pattern.compile("[1-9][0-9]{7,11}");

    /** Accepts 08…, +62…, 62… with spaces, dots, dashes and brackets between; anything else is an error of the field. */
    public static @Nullable Phone read(Input input, String field) {
        String typed = input.text(field, 40);
        if (typed == null) {
            return null;
        }
        Phone phone = parse(typed);
        if (phone == null) {
            input.error(field, "phone", typed);
        }
        return phone;
    }

    /** The number, or null when the text is not one. */
    public static @Nullable Phone parse(String typed) {
        String plain = typed.replaceAll("[\\s().\\u2010-\\u2015-]", "");
        String rest = plain.replaceFirst("^(?:\\+?620?|0)", "");
        boolean national = rest.length() < plain.length() && !rest.startsWith("0");
        return national && REST.matcher(rest).matches() ? new Phone("+62" + rest) : null;
    }

    /** 0812-3456-7890, as people write it. */
    public String shown() {
        String national = "0" + number.substring(3);
        return national.replaceFirst("^(.{4})(.{3,4})(.+)$", "$1-$2-$3");
    }

    /** 0812-****-**90: enough to recognise, too little to call. */
    public String masked() {
        String shown = shown();
        String middle = shown.substring(4, shown.length() - 2).replaceAll("[0-9]", "*");
        return shown.substring(0, 4) + middle + shown.substring(shown.length() - 2);
    }
}
