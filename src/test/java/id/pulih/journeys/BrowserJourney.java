package id.pulih.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import id.pulih.Browser;
import id.pulih.PulihTest;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An officer of Kabupaten Cilacap takes one client from registration to certificate in a real Chromium, over four months of
 * a controlled clock: the calendar is Gambar 4 of source 004, the measurements are its worked example 56 → 69.
 */
class BrowserJourney extends PulihTest {

    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private Browser browser;
    private Page page;
    private String episode = "";

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void oneClientFromRegistrationToCertificate() throws Exception {
        clock.goTo(START);
        try (var opened = new Browser(port)) {
            browser = opened;
            page = browser.signedIn("bagus", 1280);
            register();
            papersAndConsent();
            openProgramme();
            assignAnAgent();
            visitsAndActivities();
            measurements();
            theVerdictsOpenIntoTheirArithmetic();
            theHeadCompletes();
            theCertificateIsReadAndItsCodeAnswersGenuine();
        }
    }

    private void register() {
        page.click("text=Daftarkan klien");
        fill("name", "Wening Galih Perjalanan");
        fill("alias", "Segara 77");
        check("sex", "female");
        fill("birthDate", "21 April 1995");
        fill("nik", "3301226104959077");
        fill("phone", "0813-7777-1234");
        page.locator("[name=villageCodeSearch]").pressSequentially("Donan, Cilacap Tengah");
        page.locator("input[name=villageCode][value='3301221004']").check();
        fill("address", "Jalan Contoh 5, RT 02 RW 04");
        fill("guardian.name", "Parmi");
        page.selectOption("[name='guardian.relation']", "mother");
        fill("rehabilitation.institution", "Klinik Pratama Sehati");
        check("rehabilitation.kind", "outpatient");
        fill("rehabilitation.finishedOn", "27-11-2026");
        save();
        assertThat(page.innerText("main")).contains("CLP-2026-");
    }

    private void papersAndConsent() {
        for (String kind : new String[] {"national-id", "family-card", "guardian-id", "photo"}) {
            fill(kind + ".receivedOn", "01-12-2026");
        }
        save();
        check("purpose", "aftercare");
        fill("grantedOn", "01-12-2026");
        fill("evidence", "Formulir bertanda tangan, map B-7");
        save();
    }

    private void openProgramme() {
        page.locator("main a[href^='/klien/']").first().click();
        page.locator("main a[href$='/program']").first().click();
        page.selectOption("[name=programme]", "pasca-2019");
        fill("returnedToFamilyOn", "01-12-2026");
        fill("enrolledOn", "01-12-2026");
        save();
        episode = URI.create(page.url()).getPath();
        assertThat(episode).startsWith("/episode/");
        assertThat(page.innerText("main")).contains("Bulan 1, minggu 1 dari 16");
    }

    private void assignAnAgent() {
        page.navigate(episode + "/agen");
        page.locator("input[name=agentId]").first().check();
        fill("from", "01-12-2026");
        save();
        assertThat(page.innerText(".progress")).doesNotContain("belum ada");
    }

    private void visitsAndActivities() {
        activity("visit", START.plusDays(3));
        activity("information", START.plusDays(16));
        activity("positive-activity", START.plusDays(18));
        for (int month = 1; month <= 2; month++) {
            LocalDate first = START.plusMonths(month);
            activity("visit", first.plusDays(4));
            activity("group-meeting", first.plusDays(6));
            activity("relapse-prevention", first.plusDays(8));
            activity("positive-activity", first.plusDays(16));
            activity("progress-review", first.plusDays(20));
        }
        activity("visit", START.plusMonths(3).plusDays(5));
        activity("networking", START.plusMonths(3).plusDays(9));
    }

    private void activity(String kind, LocalDate day) {
        goToAtLeast(day);
        page.navigate(episode + "/kegiatan/baru?jenis=" + kind);
        fill("occurredAt", TYPED.format(day) + " 09:15");
        check("mode", "direct");
        if (kind.equals("visit")) {
            check("place", "home");
            check("condition", "stable");
        }
        fill("notes", "Bertemu di rumah, keadaan baik.");
        save();
    }

    private void measurements() {
        measure("initial", START.plusDays(2), Answers.initial());
        measure("final", START.plusMonths(3).plusDays(20), Answers.last());
    }

    /** By keyboard: each digit answers a question and moves on to the next. */
    private void measure(String moment, LocalDate day, Map<String, Integer> answers) {
        goToAtLeast(day);
        page.navigate(episode + "/whoqol/baru");
        check("moment", moment);
        fill("takenOn", TYPED.format(day));
        page.locator("[data-digits] input").first().focus();
        for (int item = 1; item <= 26; item++) {
            page.keyboard().press(String.valueOf(answers.get(String.valueOf(item))));
        }
        assertThat(page.locator("[data-digits] input:checked").count()).isEqualTo(26);
        save();
        page.navigate(episode + "/urin/baru");
        check("moment", moment);
        fill("takenOn", TYPED.format(day));
        for (String parameter : new String[] {"AMP", "MET", "THC", "MOP", "BZO", "COC"}) {
            check("results." + parameter, "negative");
        }
        save();
    }

    private void theVerdictsOpenIntoTheirArithmetic() {
        page.navigate(episode + "/hasil");
        page.locator("main details").evaluateAll("all => all.forEach(d => d.open = true)");
        assertThat(page.innerText("main")).contains("56", "69", "13/56", "23,21 %", "Petunjuk Teknis").containsIgnoringCase("pulih");
        Browser.picture(page, "journey-outcome");
    }

    private void theHeadCompletes() {
        clock.goTo(START.plusMonths(4));
        page.context().close();
        page = browser.signedIn("hartono", 1280);
        page.navigate(episode + "/selesai");
        fill("completedOn", TYPED.format(START.plusMonths(4).minusDays(1)));
        save();
        page.navigate(episode);
        assertThat(page.innerText(".progress")).contains("ditutup");
        Browser.picture(page, "journey-completed");
    }

    private void theCertificateIsReadAndItsCodeAnswersGenuine() throws Exception {
        byte[] pdf = page.context().request().get(episode + "/sertifikat", RequestOptions.create()).body();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Wening Galih Perjalanan", "BNNK Cilacap", "SERT/");
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 200);
            String address = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))))
                    .getText();
            page.context().clearCookies();
            page.navigate(URI.create(address).getPath());
            assertThat(page.innerText("main")).contains("asli").doesNotContain("Wening").doesNotContain("Cilacap");
        }
    }

    /** Another day is another session: none lasts longer than twelve hours. */
    private void goToAtLeast(LocalDate day) {
        var wanted = day.plusDays(1).atTime(2, 0).toInstant(java.time.ZoneOffset.UTC);
        if (clock.instant().isBefore(wanted)) {
            clock.goTo(day.plusDays(1));
            browser.signIn(page, "bagus");
        }
    }

    private void fill(String field, String text) {
        page.fill("main [name='" + field + "']", text);
    }

    private void check(String field, String value) {
        page.check("main [name='" + field + "'][value='" + value + "']");
    }

    /** The main button of the form; no complaint may come back. */
    private void save() {
        page.locator("main form[method=post] button:not([name]):not(.secondary)").last().click();
        page.waitForLoadState();
        assertThat(page.locator(".error-summary").count()).as(page.url()).isZero();
    }
}
