package id.pulih.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people in an Indonesian office write them: 21-11-2026, 21/11/2026, 21 November 2026, 2026-11-21. */
public final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2}) ([a-z]{3,9})\\.? (\\d{4})");
    private static final List<String> MONTHS = List.of(
            "jan januari january", "feb februari february peb pebruari", "mar maret march", "apr april", "mei may",
            "jun juni june", "jul juli july", "agu agt ags agustus aug august", "sep sept september",
            "okt oktober oct october", "nov november nop nopember", "des desember dec december");

    private Dates() {}

    /** The date, or null when the text is not one. */
    public static @Nullable LocalDate parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher m = ISO.matcher(plain);
        if (m.matches()) {
            return date(m.group(1), m.group(2), m.group(3));
        }
        m = DAY_FIRST.matcher(plain);
        if (m.matches()) {
            return date(m.group(3), m.group(2), m.group(1));
        }
        m = WORDS.matcher(plain);
        return m.matches() ? date(m.group(3), String.valueOf(month(m.group(2))), m.group(1)) : null;
    }

    /** An RFC 3339 instant, or a local date and time of the zone ({@code 2026-11-21T14:05}), or a date (taken as noon). */
    public static @Nullable Instant parseInstant(String text, ZoneId zone) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return localInstant(text, zone);
        }
    }

    private static @Nullable Instant localInstant(String text, ZoneId zone) {
        int gap = Math.max(text.lastIndexOf('T'), text.lastIndexOf(' '));
        try {
            LocalDate day = parse(gap > 0 && text.substring(gap).contains(":") ? text.substring(0, gap) : text);
            if (day == null) {
                return null;
            }
            boolean timed = gap > 0 && text.substring(gap).contains(":");
            LocalTime time = timed ? LocalTime.parse(text.substring(gap + 1)) : LocalTime.NOON;
            return LocalDateTime.of(day, time).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** As a person would type it: 21-11-2026. */
    public static String typed(LocalDate date) {
        return String.format(Locale.ROOT, "%02d-%02d-%04d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (List.of(MONTHS.get(i).split(" ")).contains(word)) {
                return i + 1;
            }
        }
        return 0;
    }
}
