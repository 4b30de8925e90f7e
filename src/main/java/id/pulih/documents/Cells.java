package id.pulih.documents;

import java.text.Normalizer;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Texts for cells of CSV and XLSX that no spreadsheet takes for a formula (OWASP "CSV injection", ASVS 1.2.10). A text that
 * could be one gets an apostrophe in front, which spreadsheets hide or show but never run. Nothing is lost: a text that
 * begins with an apostrophe gets another, so {@link #original} gives back exactly what was stored.
 */
public final class Cells {

    /** What starts a formula; other forms of these signs (full width, small) are found by normalising. */
    private static final String STARTS = "=+-@\u2212";

    private static final String APOSTROPHE = "'";

    private Cells() {}

    /** The text as it may stand in a cell. */
    public static String safe(String text) {
        return text.startsWith(APOSTROPHE) || couldRun(text) ? APOSTROPHE + text : text;
    }

    /** What {@link #safe} was given. */
    public static String original(String cell) {
        return cell.startsWith(APOSTROPHE) ? cell.substring(1) : cell;
    }

    /**
     * One line of CSV after RFC 4180, sections 2.6 and 2.7: every value is safe and stands in quotes. Between them stands a
     * semicolon: Excel splits by the list separator of the country, which is one where the decimal sign is a comma; a file with
     * commas opens there in a single column (decision 48).
     */
    public static String line(Collection<String> values) {
        return values.stream()
                .map(value -> '"' + safe(value).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";", "", "\r\n"));
    }

    /** A tab or line break in front lets the rest fall into the next cell; blanks and invisible signs are skipped by readers. */
    private static boolean couldRun(String text) {
        int first = 0;
        while (first < text.length() && isSkipped(text.codePointAt(first))) {
            if (isBreak(text.charAt(first))) {
                return true;
            }
            first += Character.charCount(text.codePointAt(first));
        }
        if (first == text.length()) {
            return false;
        }
        String plain = Normalizer.normalize(Character.toString(text.codePointAt(first)), Normalizer.Form.NFKC);
        return STARTS.indexOf(plain.codePointAt(0)) >= 0;
    }

    private static boolean isSkipped(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT;
    }

    private static boolean isBreak(char sign) {
        return sign == '\t' || sign == '\r' || sign == '\n';
    }
}
