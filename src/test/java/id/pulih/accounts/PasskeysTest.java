package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.Codes;
import id.pulih.PulihTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passkeys in a real Chromium with an authenticator of its own, under the policy every page has. */
class PasskeysTest extends PulihTest {

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
        jdbc.sql("delete from pulih.passkey").update();
    }

    @Test
    void aPasskeySignsInWithoutPasswordAndCode() {
        Page page = browser.signedIn("rahmat", 1280);
        authenticator(page, true);
        addPasskey(page);
        Browser.picture(page, "passkeys-1280");
        assertThat(Browser.violations(page)).isEmpty();

        signOut(page);
        page.getByText("Masuk dengan kunci sandi").click();
        page.waitForURL(url -> url.endsWith("/hari-ini"));
        assertThat(page.locator("header").textContent()).contains("Rahmat");
    }

    @Test
    void aPasskeyIsProofEnoughForTheSecondStep() {
        Page page = browser.signedIn("siti", 360);
        authenticator(page, true);
        addPasskey(page);
        Browser.picture(page, "passkeys-360");
        signOut(page);
        page.fill("#f-username", "siti");
        page.fill("#f-password", PulihTest.password("siti"));
        page.click("main form[action='/masuk'] button");
        page.waitForURL("**/masuk/kode");
        page.getByText("Pakai kunci sandi").click();
        page.waitForURL(url -> url.endsWith("/hari-ini"));
    }

    @Test
    void aPasskeyThatWasRemovedSignsNobodyIn() {
        Page page = browser.signedIn("rahmat", 1280);
        authenticator(page, true);
        addPasskey(page);
        page.getByText("Hapus").click();
        page.waitForCondition(() -> page.locator("table").count() == 0);
        signOut(page);
        page.getByText("Masuk dengan kunci sandi").click();
        page.locator("form.passkey [role=alert]").waitFor();
        assertThat(page.url()).endsWith("/masuk");
    }

    @Test
    void aDeviceThatDoesNotVerifyThePersonIsNotAccepted() {
        Page page = browser.signedIn("rahmat", 1280);
        authenticator(page, false);
        openPasskeys(page);
        page.getByText("Tambah kunci sandi").click();
        page.locator("form.passkey [role=alert]").waitFor();
        assertThat(page.locator("table").count()).isZero();
    }

    @Test
    void aPasskeyOfSomebodyElseProvesNothingInThisSession() {
        Page page = browser.signedIn("rahmat", 1280);
        authenticator(page, true);
        addPasskey(page);
        signOut(page);
        page.fill("#f-username", "siti");
        page.fill("#f-password", PulihTest.password("siti"));
        page.click("main form[action='/masuk'] button");
        page.waitForURL("**/masuk/kode");
        page.getByText("Pakai kunci sandi").click();
        page.locator("form.passkey [role=alert]").waitFor();
        assertThat(page.url()).endsWith("/masuk/kode");
    }

    @Test
    void whatIsNoAnswerOfADeviceIsRefusedWithoutFailing() {
        Page page = browser.signedIn("rahmat", 1280);
        page.navigate("/akun/keamanan/kunci");
        for (String body : List.of("", "{}", "[]", "null", "{\"id\":\"a\"}", "{\"id\":\"a\",\"rawId\":\"%%\",\"response\":{}}", "teks")) {
            for (String path : List.of("/masuk/kunci", "/akun/keamanan/kunci/baru")) {
                post(page, path + "/pilihan".repeat(path.equals("/masuk/kunci") ? 1 : 0), "{}");
                assertThat(post(page, path, body)).as(path + " " + body).isBetween(400, 499);
            }
        }
    }

    @Test
    void aPasskeyOfAnotherAccountCannotBeRemoved() {
        Page page = browser.signedIn("rahmat", 1280);
        page.navigate("/akun/keamanan/kunci");
        assertThat(post(page, "/akun/keamanan/kunci/AAAA/hapus", "")).isEqualTo(404);
    }

    private static int post(Page page, String path, String body) {
        return (int) page.evaluate("""
                async ([path, body]) => (await fetch(path, { method: 'POST', body,
                  headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': document.querySelector('[name=_csrf]').value } })).status""",
                List.of(path, body));
    }

    private static void addPasskey(Page page) {
        openPasskeys(page);
        page.getByText("Tambah kunci sandi").click();
        page.locator("table").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    /** The sign-in proved the second factor within five minutes of the clock that stands still; else a code is typed. */
    private static void openPasskeys(Page page) {
        page.navigate("/akun/keamanan/kunci");
        if (page.locator("#f-code").count() > 0) {
            page.fill("#f-code", Codes.of("rahmat"));
            page.click("main form[action='/akun/keamanan/kunci'] button");
        }
    }

    private static void signOut(Page page) {
        page.locator("form[action='/keluar']").first().evaluate("form => form.requestSubmit()");
        page.waitForURL("**/masuk");
    }

    private static void authenticator(Page page, boolean verifies) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", verifies);
        options.addProperty("isUserVerified", verifies);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
