package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.Site;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A password counts as it was typed, for as long as its owner wants it. */
class PasswordsTest extends PulihTest {

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aPasswordCountsExactlyAsTyped() {
        Newcomer newcomer = Newcomer.invited(port);
        assertThat(newcomer.activate(Site.anonymous(port), newcomer.code(), " Kopi Pagi di Dermaga ").status()).isEqualTo(303);

        assertThat(Site.half(port, newcomer.username(), "kopi pagi di dermaga").get("/bantuan").location()).isEqualTo("/masuk");
        assertThat(Site.half(port, newcomer.username(), "Kopi Pagi di Dermaga").get("/bantuan").location()).isEqualTo("/masuk");
        assertThat(Site.half(port, newcomer.username(), " Kopi Pagi di Dermaga ").get("/bantuan").location()).isNotEqualTo("/masuk");
    }

    @Test
    void aPasswordStaysValidForYears() {
        Newcomer newcomer = Newcomer.activated(port);
        clock.forward(Duration.ofDays(1200));

        assertThat(newcomer.half().get("/bantuan").location()).isEqualTo("/masuk/kode");
    }
}
