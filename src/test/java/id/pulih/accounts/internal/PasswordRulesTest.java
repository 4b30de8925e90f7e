package id.pulih.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Tries;
import id.pulih.platform.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final PasswordRules RULES = new PasswordRules(false);
    private static final PasswordRules BSSN = new PasswordRules(true);

    @ParameterizedTest
    @ValueSource(strings = {"kopi pagi di dermaga", "empat kata yang panjang", "x7k2-p9q4-w3m8", "Gunung!Tambora^1815xk", "ruang 🌊 ombak 🌊 tiga",
        "密码在这里很安全的一个长句子", "tak ada rotan akar pun jadi"})
    void longPasswordsNobodyGuessesAreTaken(String password) {
        assertThat(fault(RULES, password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sebelashurf, password-short", "aaaaaaaaaaaaaa, password-repeats", "abcabcabcabcabc, password-repeats", "123412341234, password-repeats",
        "081234567890, password-digits", "17-08-1945 00.00, password-digits", "password123456, password-guessable", "qwertyuiop123, password-common",
        "bnnk2026pulih!, password-guessable", "Narkoba123456!, password-guessable", "rehabilitasi2026, password-guessable", "dewi.sumbawa.2026, password-guessable",
        "football839472, password-common", "P@ssw0rd!?;.-_, password-common", "pembangunan7392, password-common", "motherfucker, password-common"})
    void whatAGuesserTriesFirstIsRefusedAndTheReasonNamed(String password, String code) {
        assertThat(fault(RULES, password)).isEqualTo(code);
    }

    @Test
    void theWordsToChangeAreNamed() {
        assertThat(RULES.fault("bnnk sumbawa 2026", "dewi", "Dewi Lestari", "BNNK Sumbawa").orElseThrow().args().getFirst().toString())
                .contains("bnnk").contains("sumbawa").contains("2026");
    }

    @Test
    void twelveLettersAreEnoughAndTwoHundredAreTaken() {
        assertThat(fault(RULES, "merak biru 7")).isEmpty();
        assertThat(fault(RULES, "merak biru sawah padi ".repeat(10).substring(0, 199) + "x")).isEmpty();
        assertThat(fault(RULES, "merak biru sawah padi ".repeat(10) + "x")).isEqualTo("password-long");
    }

    @Test
    void theSwitchOfBssnAddsKindsOfSigns() {
        assertThat(fault(BSSN, "kopi pagi di dermaga")).isEqualTo("password-composition");
        assertThat(fault(BSSN, "Kopi pagi di dermaga 7")).isEqualTo("password-composition");
        assertThat(fault(BSSN, "Kopi pagi, dermaga 7")).isEmpty();
    }

    @Test
    void whateverIsTypedIsAnswered() {
        Tries.of(2000, random -> {
            var text = new StringBuilder();
            random.ints(random.nextInt(60), 1, 0x3000).forEach(text::appendCodePoint);
            assertThat(RULES.fault(text.toString(), "dewi", "")).isNotNull();
        });
    }

    private static String fault(PasswordRules rules, String password) {
        return rules.fault(password, "dewi", "Dewi Lestari", "BNNK Sumbawa").map(FieldError::code).orElse("");
    }
}
