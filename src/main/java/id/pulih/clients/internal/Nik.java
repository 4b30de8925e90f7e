package id.pulih.clients.internal;

import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The national identity number: 2 digits province, 2 regency, 2 district of the first registration, birth date DDMMYY
 * (women DD + 40), 4 digits serial. It is never reissued, so it may disagree with what is true today: only its form can
 * be wrong, everything else is worth a warning.
 *
 * @param digits 16 digits
 */
public record Nik(String digits) {

    /** Codes of the Ministry of Home Affairs; a test compares the first 38 with the areas. 54 was East Timor until 1999. */
    static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35", "36", "51", "52", "53",
            "61", "62", "63", "64", "65", "71", "72", "73", "74", "75", "76", "81", "82", "91", "92", "93", "94", "95", "96");
    static final Set<String> FORMER_PROVINCES = Set.of("54");

    /** Spaces, dots and dashes between the digits are ignored. */
    static @Nullable Nik read(Input input, String field) {
        String typed = input.text(field, 60);
        if (typed == null) {
            return null;
        }
        String plain = plain(typed);
        if (!plain.matches("[0-9]+")) {
            input.error(field, "nik-digits");
        } else if (plain.length() != 16) {
            input.error(field, "nik-length", plain.length());
        } else if (plain.chars().distinct().count() == 1) {
            input.error(field, "nik-all-equal", plain.substring(0, 1));
        } else {
            return new Nik(plain);
        }
        return null;
    }

    /** The number in a text that holds one, for searching. */
    static Optional<Nik> find(String typed) {
        String plain = plain(typed);
        return plain.matches("[0-9]{16}") ? Optional.of(new Nik(plain)) : Optional.empty();
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s.\\u2010-\\u2015-]", "");
    }

    /** 520408******01: what a page shows. */
    public String masked() {
        return digits.substring(0, 6) + "********" + digits.substring(14);
    }

    /** Masked, so that no log ever holds one. */
    @Override
    public String toString() {
        return masked();
    }

    /** By the day, which is 41 to 71 for women; nothing when it is neither. */
    Optional<Sex> sex() {
        int day = number(6, 8);
        return day >= 1 && day <= 31 ? Optional.of(Sex.MALE) : day >= 41 && day <= 71 ? Optional.of(Sex.FEMALE) : Optional.empty();
    }

    /** The birth date, taken for the latest century that is not in the future; nothing when there is no such day. */
    Optional<LocalDate> birthDate(LocalDate today) {
        return date(2000).filter(date -> !date.isAfter(today)).or(() -> date(1900));
    }

    /** What in this number disagrees with itself or with what else is known of the person. */
    List<Warning> warnings(LocalDate birthDate, Sex sex, String villageCode) {
        var found = new ArrayList<Warning>();
        boolean dated = date(1900).isPresent() || date(2000).isPresent();
        if (!dated) {
            found.add(Warning.of("nik", "nik-date-impossible", digits.substring(6, 12)));
        } else if (!sameDay(birthDate)) {
            found.add(Warning.of("nik", "nik-birth-date", Dates.typed(birthDate)));
        }
        sex().filter(own -> own != sex).ifPresent(own -> found.add(Warning.of("nik", "nik-sex-" + own.code())));
        area(villageCode).ifPresent(found::add);
        if (digits.endsWith("0000")) {
            found.add(Warning.of("nik", "nik-serial"));
        }
        return found;
    }

    /** District digits are not compared: they need not exist, and people move within a regency. */
    private Optional<Warning> area(String villageCode) {
        String province = digits.substring(0, 2);
        if (!PROVINCES.contains(province) && !FORMER_PROVINCES.contains(province)) {
            return Optional.of(Warning.of("nik", "nik-province-unknown", province));
        }
        return villageCode.startsWith(digits.substring(0, 4))
                ? Optional.empty()
                : Optional.of(Warning.of("nik", "nik-area", digits.substring(0, 4)));
    }

    private boolean sameDay(LocalDate birthDate) {
        return date(birthDate.getYear() / 100 * 100).filter(birthDate::equals).isPresent();
    }

    private Optional<LocalDate> date(int century) {
        int day = number(6, 8);
        try {
            return Optional.of(LocalDate.of(century + number(10, 12), number(8, 10), day > 40 ? day - 40 : day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int number(int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
