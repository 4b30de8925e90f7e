package id.pulih.matrix;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A value of its own for every field of a record: found in an answer, it tells which field of whom came out. */
final class Canaries {

    private static final AtomicInteger COUNT = new AtomicInteger(100);

    private final int number = COUNT.incrementAndGet();

    /** As sent, by field. */
    final Map<String, String> fields = new LinkedHashMap<>();

    /** As it may stand in an answer, by field. */
    final Map<String, List<String>> spellings = new LinkedHashMap<>();

    /** Ends in a word that occurs nowhere else; it is found wherever that word is. */
    String word(String field, String beginning) {
        String word = letters(number) + letters(fields.size() + 20);
        spellings.put(field, List.of(word, word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)));
        return keep(field, beginning + word);
    }

    String nik(String beginning) {
        String nik = beginning + "%04d".formatted(8000 + number);
        spellings.put("nik", List.of(nik, nik.replaceAll("(.{4})(?=.)", "$1 ")));
        return keep("nik", nik);
    }

    /** A day that nobody else was born on. */
    LocalDate birthDate() {
        LocalDate day = LocalDate.of(1971, 1, 1).plusDays(number * 7L);
        spellings.put("birthDate", List.of(day.toString(), DateTimeFormatter.ofPattern("dd-MM-yyyy").format(day),
                DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("id")).format(day)));
        fields.put("birthDate", day.toString());
        return day;
    }

    String phone(String field, int network) {
        String phone = "+62%d7000%04d".formatted(network, number);
        spellings.put(field, List.of("7000%04d".formatted(number), "7000 %04d".formatted(number), "7000-%04d".formatted(number)));
        return keep(field, phone);
    }

    String keep(String field, String value) {
        fields.put(field, value);
        spellings.putIfAbsent(field, List.of(value));
        return value;
    }

    static String letters(UUID id) {
        return letters((int) (id.getLeastSignificantBits() & 0xFFFFFFF));
    }

    static String letters(int n) {
        var word = new StringBuilder("q");
        for (int rest = n; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append('a');
        }
        return word.append("x").toString();
    }
}
