package id.pulih.letters.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an office writes its numbers: fixed parts and {@code {seq} {month} {year} {office}}. The agency's own rule is not
 * public (context-and-documents.md 4.5), so each office writes its pattern as it uses it.
 */
final class NumberPattern {

    private static final Pattern PART = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> KNOWN = Set.of("seq", "month", "year", "office");
    private static final List<String> MONTHS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private NumberPattern() {}

    static String number(String pattern, int sequence, LocalDate day, String unitCode) {
        return PART.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(switch (found.group(1)) {
            case "seq" -> String.format(Locale.ROOT, "%03d", sequence);
            case "month" -> MONTHS.get(day.getMonthValue() - 1);
            case "year" -> String.valueOf(day.getYear());
            default -> unitCode;
        }));
    }

    /** The code of what is wrong with it, or null. Without {seq} and {year} two letters would bear one number. */
    static @Nullable String fault(String pattern) {
        if (PART.matcher(pattern).results().anyMatch(found -> !KNOWN.contains(found.group(1)))) {
            return "letter-number-part";
        }
        if (!pattern.contains("{seq}") || !pattern.contains("{year}")) {
            return "letter-number-needs";
        }
        return PART.matcher(pattern).replaceAll("").matches("[A-Za-z0-9./ -]*") ? null : "letter-number-sign";
    }
}
