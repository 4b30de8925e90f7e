package id.pulih.ui;

import id.pulih.access.Asker;
import id.pulih.access.Role;
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
import org.jspecify.annotations.Nullable;

/**
 * What every template gets beside its page: the words, the asker, the form token and the ways of writing dates and
 * numbers. Made per response.
 *
 * @param path the request's path, for the navigation and the language switch
 * @param csrf token for forms that write; empty on pages without a session
 */
public record Ui(Words words, Locale locale, @Nullable Asker asker, String path, String csrf, boolean demo, Assets assets,
        Routes routes) {

    private static final Map<String, String> ZONES = Map.of(
            "Asia/Jakarta", "WIB", "Asia/Pontianak", "WIB", "Asia/Makassar", "WITA", "Asia/Jayapura", "WIT");

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

    public boolean is(Role role) {
        return asker != null && asker.is(role);
    }

    public boolean isHead() {
        return asker != null && asker.isHead();
    }

    public boolean cares() {
        return asker != null && asker.cares();
    }

    /** Whether the asker may open the page: the navigation shows nothing that would answer "not for you". */
    public boolean opens(String path) {
        return asker != null && routes.of("GET", path).filter(route -> route.open(asker.roles())).isPresent();
    }

    /** 21 November 2026. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
    }

    /** 21 Nov 2026, for tables. */
    public String shortDate(@Nullable LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(date);
    }

    /** 21 Nov 2026 14.05 WITA, in the office's own time. */
    public String time(@Nullable Instant instant) {
        ZoneId zone = asker == null ? ZoneId.of("Asia/Jakarta") : asker.zone();
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMM yyyy HH.mm", locale).withZone(zone).format(instant)
                        + " " + ZONES.getOrDefault(zone.getId(), zone.getId());
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
