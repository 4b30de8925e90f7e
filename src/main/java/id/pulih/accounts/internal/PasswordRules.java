package id.pulih.accounts.internal;

import id.pulih.platform.FieldError;
import id.pulih.platform.Input;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken (docs/decisions/0020-sign-in.md): long ones of which enough is left when all that a guesser
 * tries first is taken out. What is said names the part to change.
 */
@Component
public class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** Letters and digits that must be left when guessable parts are taken out. */
    private static final int LEFT = 8;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_RUN = 4;
    private static final List<String> OURS = List.of("pulih", "bnnk", "bnnp", "bnn", "narkoba", "narkotika", "pascarehabilitasi",
            "rehabilitasi", "rehab", "indonesia", "rahasia", "katasandi", "password", "admin", "merdeka", "garuda");
    private static final List<String> ROWS =
            List.of("01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb");
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

    private final Set<String> known = new HashSet<>();
    private final List<String> runs = runs();
    private final boolean bssn;

    PasswordRules(@Value("${pulih.password.bssn:false}") boolean bssn) {
        this.bssn = bssn;
        known.addAll(lines("passwords/common.txt"));
        known.addAll(lines("passwords/indonesian.txt"));
    }

    /** Notes in the field what is wrong with the password typed there. @param personal names of the person and the office */
    void check(Input input, String field, String... personal) {
        fault(input.typed(field), personal).ifPresent(fault -> input.error(field, fault.code(), fault.args().toArray()));
    }

    /** The first thing that is wrong with a password; its field is left empty. */
    Optional<FieldError> fault(String password, String... personal) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return wrong(length < SHORTEST ? "password-short" : "password-long", length < SHORTEST ? SHORTEST : LONGEST);
        }
        String text = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (text.chars().distinct().count() < FEWEST_DIFFERENT || (text + text).indexOf(text, 1) < text.length()) {
            return wrong("password-repeats");
        }
        if (text.matches("[0-9\\s.,/+-]+")) {
            return wrong("password-digits");
        }
        return guessable(text, personal).or(() -> bssn && !composed(password) ? wrong("password-composition") : Optional.empty());
    }

    private Optional<FieldError> guessable(String text, String... personal) {
        if (known.contains(text)) {
            return wrong("password-common");
        }
        var found = new ArrayList<String>();
        String left = text;
        for (String part : parts(text, personal)) {
            if (left.contains(part)) {
                left = left.replace(part, " ");
                found.add(part);
            }
        }
        if (!found.isEmpty() && left.chars().filter(Character::isLetterOrDigit).count() < LEFT) {
            return wrong("password-guessable", String.join(", ", found), LEFT);
        }
        return known.contains(letters(left)) || known.contains(letters(plain(left))) ? wrong("password-common") : Optional.empty();
    }

    /** The longest first, so that a word inside another one is not taken out of its middle. */
    private List<String> parts(String text, String... personal) {
        Stream<String> names = Stream.of(personal).flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
        Stream<String> years = YEAR.matcher(text).results().map(year -> year.group());
        return Stream.of(OURS.stream(), names.filter(name -> name.length() > 2), years, runs.stream())
                .flatMap(part -> part)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static boolean composed(String password) {
        return Stream.of("\\p{Lu}", "\\p{Ll}", "\\p{Nd}", "[^\\p{L}\\p{Nd}\\s]").allMatch(kind -> Pattern.compile(kind).matcher(password).find());
    }

    /** Pieces of keyboard rows and of the alphabet, forwards and backwards. */
    private static List<String> runs() {
        return ROWS.stream()
                .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
                .flatMap(row -> Stream.iterate(row.length(), length -> length >= SHORTEST_RUN, length -> length - 1)
                        .flatMap(length -> Stream.iterate(0, at -> at + length <= row.length(), at -> at + 1)
                                .map(at -> row.substring(at, at + length))))
                .distinct()
                .toList();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    /** Signs that stand for letters. */
    private static String plain(String text) {
        return text.replace('@', 'a').replace('4', 'a').replace('3', 'e').replace('1', 'i').replace('0', 'o').replace('$', 's').replace('5', 's');
    }

    private static Optional<FieldError> wrong(String code, Object... args) {
        return Optional.of(FieldError.of("", code, args));
    }

    private static List<String> lines(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
