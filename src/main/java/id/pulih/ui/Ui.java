package id.pulih.ui;

import id.pulih.access.Asker;
import id.pulih.access.Routes;
import id.pulih.platform.FieldError;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What every template gets beside its page: the words, the asker, the form token and the ways of writing dates and
 * numbers. Made per response.
 *
 * @param path the request's path, for the navigation and the language switch
 * @param csrf token for forms that write; empty on pages without a session
 * @param keepsCookies whether browsers keep our cookies at this address: over https, or on their own machine
 * @param unread       how many notices wait for the asker
 * @param handedIn     how much of what agents handed in waits for somebody of the asker's office
 */
public record Ui(Words words, Locale locale, @Nullable Asker asker, String path, String csrf, boolean keepsCookies, boolean demo,
        Assets assets, Routes routes, int unread, int handedIn) {

    private static final Map<String, String> ZONES = Map.of(
            "Asia/Jakarta", "WIB", "Asia/Pontianak", "WIB", "Asia/Makassar", "WITA", "Asia/Jayapura", "WIT");

    private static final Map<Locale, Map<String, DateTimeFormatter>> FORMATS = new ConcurrentHashMap<>();

    /** The text of a key in the reader's language. */
    public String t(String key, Object... args) {
        return words.say(locale, key, args);
    }

    /** For the summary: the label of the field and what is wrong with it; what no form asks for has no label. */
    public String summary(String prefix, FieldError error) {
        String key = prefix + "." + error.field().replaceAll("\\.[0-9]+", "");
        return words.find(locale, key).map(label -> label + ": ").orElse("") + error(error);
    }

    public String error(FieldError error) {
        return words.error(locale, error);
    }

    public String language() {
        return locale.getLanguage();
    }

    /** Whether the asker may open the page: the navigation shows nothing that would answer "not for you". */
    public boolean opens(String path) {
        return asker != null && routes.of("GET", path).filter(route -> route.opensTo(asker)).isPresent();
    }

    /** Whether this is a page people start at: there the notices that wait are announced. */
    public boolean start() {
        return unread > 0 && Set.of("/hari-ini", "/dasbor", "/klien", "/bantuan", "/jejak").contains(path);
    }

    /** 21 November 2026. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : format("d MMMM yyyy").format(date);
    }

    /** October 2026 for 2026-10, Quarter III 2026 for 2026-T3; whatever else stays as it is. */
    public String period(String code) {
        return words.period(locale, code);
    }

    /** 21 Nov 2026, for tables. */
    public String shortDate(@Nullable LocalDate date) {
        return date == null ? "" : format("d MMM yyyy").format(date);
    }

    /** 21 Nov 2026 14.05 WITA, in the office's own time. */
    public String time(@Nullable Instant instant) {
        return time(instant, asker == null ? ZoneId.of("Asia/Jakarta") : asker.zone());
    }

    /** The same by the clock of another office. */
    public String time(@Nullable Instant instant, ZoneId zone) {
        return instant == null
                ? ""
                : format("d MMM yyyy HH.mm").withZone(zone).format(instant)
                        + " " + ZONES.getOrDefault(zone.getId(), zone.getId());
    }

    /** Made once: a list writes hundreds of dates. */
    private DateTimeFormatter format(String pattern) {
        return FORMATS.computeIfAbsent(locale, each -> new ConcurrentHashMap<>())
                .computeIfAbsent(pattern, each -> DateTimeFormatter.ofPattern(each, locale));
    }

    /** 1.234,5 in Indonesian, 1,234.5 in English. */
    public String number(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getNumberInstance(locale).format(number);
    }

    /** A share as 23,21 %; at most two decimals. */
    public String percent(@Nullable BigDecimal ratio) {
        if (ratio == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(ratio.movePointRight(2)) + " %";
    }

    /** The address of a file under {@code static/}, with a mark that changes when its content does. */
    public String asset(String name) {
        return assets.url(name);
    }

    /** Whether this page lies below the given path, for marking the place in the navigation. */
    public boolean at(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
