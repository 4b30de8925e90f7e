package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.Codes;
import id.pulih.PulihTest;
import org.junit.jupiter.api.Test;

/** From the activation code to the recovery codes, as somebody new to Pulih goes. */
class AccountPagesInABrowserTest extends PulihTest {

    @Test
    void somebodyNewGetsInWithTheCodeOnANarrowScreen() {
        Newcomer newcomer = Newcomer.invited(port);
        try (var browser = new Browser(port)) {
            Page page = browser.open(360, true);
            page.navigate("/aktivasi");
            looked(page, "activation-360");
            page.fill("#f-username", newcomer.username());
            page.fill("#f-activationCode", newcomer.code().toUpperCase());
            page.fill("#f-newPassword", "bnnk sumbawa 2026");
            page.check("label.show input");
            assertThat(page.getAttribute("#f-newPassword", "type")).isEqualTo("text");
            page.click("main form button");
            assertThat(page.innerText("#e-newPassword")).contains("sumbawa");
            looked(page, "activation-poor-360");

            page.fill("#f-newPassword", Newcomer.PASSWORD);
            page.click("main form button");
            page.waitForURL("**/akun/keamanan/totp");
            looked(page, "enrolment-360");
            page.fill("#f-newCode", Codes.fitting(page.innerText("code.secret")));
            page.click("text=Simpan pengaman");
            page.waitForURL("**/akun/keamanan/kode-pemulihan");
            page.click("main form button");
            assertThat(page.locator("ol.codes code").count()).isEqualTo(10);
            looked(page, "recovery-codes-360");
        }
    }

    @Test
    void thePageOfTheOwnAccountAndThatOfTheAdministratorHaveNoBarrier() {
        Newcomer newcomer = Newcomer.activated(port);
        newcomer.api();
        newcomer.signedIn();
        try (var browser = new Browser(port)) {
            for (int width : new int[] {360, 1280}) {
                Page own = browser.open(width, true);
                own.navigate("/masuk");
                own.fill("#f-username", newcomer.username());
                own.fill("#f-password", Newcomer.PASSWORD);
                own.click("main form button");
                own.waitForURL("**/masuk/kode");
                own.fill("#f-code", Codes.of(newcomer.username()));
                own.click("main form button");
                own.waitForURL(url -> !url.contains("/masuk"));
                own.navigate("/akun/keamanan");
                looked(own, "security-" + width);
                own.navigate("/akun/keamanan/totp");
                looked(own, "totp-replace-" + width);

                Page administrator = browser.signedIn("yuni", width);
                administrator.navigate("/akun");
                administrator.locator("main table summary").first().click();
                looked(administrator, "accounts-" + width);
            }
        }
    }

    private static void looked(Page page, String name) {
        Browser.picture(page, name);
        assertThat(Browser.violations(page)).as(name).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(name).isLessThanOrEqualTo(page.viewportSize().width);
    }
}
