package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.PulihTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPagesTest extends PulihTest {

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280})
    void theSignInPageHasNoBarrier(int width) {
        try (var browser = new Browser(port)) {
            var page = browser.open(width, true);
            page.navigate("/masuk");
            Browser.picture(page, "sign-in-" + width);

            assertThat(Browser.violations(page)).isEmpty();
        }
    }

    @Test
    void aWrongPasswordKeepsTheNameAndSaysHowToGoOn() {
        try (var browser = new Browser(port)) {
            var page = browser.open(360, false);
            page.navigate("/masuk");
            page.fill("#f-username", "hartono");
            page.fill("#f-password", "bukan sandi saya");
            page.click("main form button");
            Browser.picture(page, "sign-in-wrong-360");

            assertThat(page.inputValue("#f-username")).isEqualTo("hartono");
            assertThat(page.innerText(".error-summary")).contains("periksa keduanya");
            assertThat(page.title()).startsWith("Perbaiki:");
        }
    }

    @Test
    void aSignedInPersonReadsEnglishAfterOneClick() {
        try (var browser = new Browser(port)) {
            var page = browser.signedIn("galih", 1280);
            page.navigate("/bantuan");
            page.click("button.link[value=en]");
            Browser.picture(page, "help-en-1280");

            assertThat(page.innerText("h1")).isEqualTo("Help");
            page.click("button.link[value=id]");
            assertThat(page.innerText("h1")).isEqualTo("Bantuan");
        }
    }
}
