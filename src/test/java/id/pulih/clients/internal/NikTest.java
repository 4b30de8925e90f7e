package id.pulih.clients.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Tries;
import id.pulih.platform.FieldError;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NikTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> PROVINCES = Nik.PROVINCES.stream().sorted().toList();

    private static @Nullable Nik read(Input input) {
        return Nik.read(input, "nik");
    }

    private static Input typed(String text) {
        return Input.of(Map.of("nik", text));
    }

    private static String error(String text) {
        Input input = typed(text);
        read(input);
        return input.errors().stream().findFirst().map(FieldError::code).orElse("");
    }

    private static List<String> warnings(String nik, LocalDate birthDate, Sex sex, String village) {
        return new Nik(nik).warnings(birthDate, sex, village).stream().map(Warning::code).toList();
    }

    @Test
    void theExamplesOfTheOfficialExplanationAreReadAsTheySay() {
        var man = new Nik("3273000101010001");
        var woman = new Nik("3273007101010001");

        assertThat(man.sex()).contains(Sex.MALE);
        assertThat(man.birthDate(TODAY)).contains(LocalDate.of(2001, 1, 1));
        assertThat(woman.sex()).contains(Sex.FEMALE);
        assertThat(woman.birthDate(TODAY)).contains(LocalDate.of(2001, 1, 31));
        assertThat(warnings("3273007101010001", LocalDate.of(2001, 1, 31), Sex.FEMALE, "3273010001")).isEmpty();
    }

    @Test
    void noneOfTenThousandNumbersThatMayExistIsBlocked() {
        Tries.of(10_000, random -> {
            String digits = any(random);
            Input input = typed(spaced(digits, random));
            Nik nik = read(input);

            assertThat(input.errors()).isEmpty();
            assertThat(Objects.requireNonNull(nik).digits()).isEqualTo(digits);
        });
    }

    @Test
    void aNumberThatAgreesWithThePersonWarnsOfNothing() {
        Tries.of(2_000, random -> {
            LocalDate born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(35_000));
            Sex sex = Tries.any(random, Sex.class);
            String area = PROVINCES.get(random.nextInt(PROVINCES.size())) + "%02d%02d".formatted(1 + random.nextInt(79), random.nextInt(40));
            String nik = area + date(born, sex) + "%04d".formatted(1 + random.nextInt(9999));

            assertThat(warnings(nik, born, sex, area + "2001")).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "520401010190001, nik-length", "52040101019000123, nik-length", "5204010101900O01, nik-digits", "٥٢٠٤٠١٠١٠١٩٠٠٠٠١, nik-digits",
        "1111111111111111, nik-all-equal", "0000000000000000, nik-all-equal", "5204/0101/0190/0001, nik-digits", "-, nik-digits"})
    void onlyTheFormIsAnError(String text, String code) {
        assertThat(error(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "5204013002900001, nik-date-impossible", "5204013201900001, nik-date-impossible", "5204010113900001, nik-date-impossible",
        "5204010201900001, nik-birth-date", "5204014101900001, nik-sex-female", "9904010101900001, nik-province-unknown",
        "3301010101900001, nik-area", "5201010101900001, nik-area", "5204010101900000, nik-serial", "5401010101900001, nik-area"})
    void whatDisagreesIsAWarning(String nik, String code) {
        assertThat(error(nik)).isEmpty();
        assertThat(warnings(nik, LocalDate.of(1990, 1, 1), Sex.MALE, "5204082001")).containsExactly(code);
    }

    @Test
    void theDistrictNeedNotExistAndMayDiffer() {
        assertThat(warnings("5204000101900001", LocalDate.of(1990, 1, 1), Sex.MALE, "5204082001")).isEmpty();
    }

    @Test
    void aLeapDayOfACenturyYearExistsInOneOfTheCenturies() {
        assertThat(warnings("5204012902000001", LocalDate.of(2000, 2, 29), Sex.MALE, "5204082001")).isEmpty();
    }

    @Test
    void aTextOfANumberIsMasked() {
        assertThat(new Nik("5204010101900001")).hasToString("520401********01");
    }

    private static String any(RandomGenerator random) {
        String digits;
        do {
            LocalDate born = LocalDate.of(1920, 1, 1).plusDays(random.nextInt(39_000));
            digits = PROVINCES.get(random.nextInt(PROVINCES.size())) + "%02d%02d".formatted(random.nextInt(100), random.nextInt(100))
                    + date(born, Tries.any(random, Sex.class)) + "%04d".formatted(random.nextInt(10_000));
        } while (digits.chars().distinct().count() == 1);
        return digits;
    }

    private static String date(LocalDate born, Sex sex) {
        int day = born.getDayOfMonth() + (sex == Sex.FEMALE ? 40 : 0);
        return "%02d%02d%02d".formatted(day, born.getMonthValue(), born.getYear() % 100);
    }

    private static String spaced(String digits, RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> digits.replaceAll("(.{4})", "$1 ");
            case 1 -> digits.substring(0, 6) + "." + digits.substring(6, 12) + "." + digits.substring(12);
            case 2 -> digits.replaceAll("(.{4})(?=.)", "$1-");
            default -> digits;
        };
    }
}
