package id.pulih.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import id.pulih.Browser;
import id.pulih.PulihTest;
import id.pulih.clients.SampleClient;
import id.pulih.documents.Pdfs;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bina lanjut (source 000) in a real Chromium: registration, papers, home visits I and II, report, certificate. */
class ContinuedCareJourney extends PulihTest {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final LocalDate FIRST = TODAY.plusDays(10);
    private static final LocalDate SECOND = TODAY.plusMonths(3).plusDays(20);

    private Browser browser;
    private Page page;
    private Page officer;
    private String episode = "";

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void binaLanjutFromRegistrationToCertificate() throws Exception {
        Map<String, Object> client = SampleClient.body();
        as("dewi").post("/clients", client);
        try (var opened = new Browser(port)) {
            browser = opened;
            officer = browser.signedIn("dewi", 1280);
            page = officer;
            openTheProgramme(client.get("id").toString());
            beginAndTimeTheFirstSteps(client.get("id").toString());
            planBothVisitsAndTakeTheCalendarFile();
            aVisitIsDone("1", "initial", FIRST);
            aVisitIsDone("2", "final", SECOND);
            theReportIsSentBackOnceAndThenAccepted();
            theCertificateComesAfterTheReport();
        }
    }

    private void openTheProgramme(String client) {
        page.navigate("/klien/" + client + "/persetujuan");
        check("purpose", "aftercare");
        fill("grantedOn", TYPED.format(TODAY));
        fill("evidence", "Formulir bertanda tangan");
        save();
        page.navigate("/klien/" + client + "/program");
        page.selectOption("[name=programme]", "bina-lanjut");
        fill("returnedToFamilyOn", TYPED.format(TODAY));
        fill("enrolledOn", TYPED.format(TODAY));
        save();
        episode = URI.create(page.url()).getPath();
    }

    private void beginAndTimeTheFirstSteps(String client) {
        page.click("main a[href$='/bina-lanjut']");
        assertThat(page.innerText("main")).contains("Foto klien: belum ada", "Mulai bina lanjut");
        page.click("main form button");
        Browser.picture(page, "care-begun");
        page.click("text=Catat langkah SOP");
        clock.advance(java.time.Duration.ofMinutes(2));
        finishStep();
        assertThat(page.innerText("main")).contains("tepat waktu", "2 menit");
        page.navigate("/klien/" + client + "/berkas");
        for (String kind : new String[] {"national-id", "family-card", "guardian-id", "photo"}) {
            fill(kind + ".receivedOn", TYPED.format(TODAY));
        }
        save();
        page.navigate(episode + "/bina-lanjut");
        assertThat(page.innerText("main")).contains("Pendaftaran dan berkas lengkap");
        page.click("text=Catat langkah SOP");
        page.click("text=Mulai langkah ini");
        page.locator("[name=branch]").first().check();
        finishStep();
        Browser.picture(page, "care-run");
    }

    private void finishStep() {
        page.locator("main [name=have]").all().forEach(tick -> tick.check());
        page.click("text=Selesaikan langkah");
        assertThat(page.locator(".error-summary").count()).isZero();
    }

    private void planBothVisitsAndTakeTheCalendarFile() {
        page.click("text=Mulai langkah ini");
        plan("1", FIRST, "Rumah klien, Karang Bunga");
        plan("2", SECOND, "Rumah klien, Karang Bunga");
        Browser.picture(page, "care-planned");
        byte[] file = page.context().request().get(episode + "/bina-lanjut/kunjungan/1/kalender", RequestOptions.create()).body();
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("BEGIN:VCALENDAR", "DTSTART:20261203T013000Z", "DTEND:20261203T021500Z", "SUMMARY:Kunjungan SBW-", "TRIGGER;RELATED=START:-P1D")
                .doesNotContain("Contoh", "Karang", "Kenanga");
        page.navigate(episode + "/bina-lanjut");
        page.click("text=Catat langkah SOP");
        finishStep();
    }

    private void plan(String number, LocalDate day, String place) {
        page.navigate(episode + "/bina-lanjut/kunjungan/" + number);
        fill("startsAt", TYPED.format(day) + " 09.30");
        page.selectOption("[name=visitor]", new com.microsoft.playwright.options.SelectOption().setLabel("Dewi Lestari"));
        fill("place", place);
        save();
        assertThat(page.innerText("main")).contains("09.30 WITA", "Dewi Lestari", place);
    }

    private void aVisitIsDone(String number, String moment, LocalDate day) {
        clock.goTo(day.plusDays(1));
        browser.signIn(page, "dewi");
        page.navigate(episode + "/bina-lanjut");
        page.click("text=Catat langkah SOP");
        page.click("text=Mulai langkah ini");
        activity(day);
        progress(number, day);
        page.navigate(episode + "/urica/baru");
        measured(moment, day, 3);
        page.navigate(episode + "/whoqol/baru");
        measured(moment, day, 4);
        page.navigate(episode + "/urin/baru");
        check("moment", moment);
        fill("takenOn", TYPED.format(day));
        // Whatever panel the office has today: another test may have added one.
        page.locator("main [name^='results.'][value='negative']").all().forEach(each -> each.check());
        save();
        page.navigate(episode + "/bina-lanjut");
        Browser.picture(page, "care-visit-" + number);
        page.click("text=Catat langkah SOP");
        clock.advance(java.time.Duration.ofMinutes(40));
        finishStep();
    }

    private void activity(LocalDate day) {
        page.navigate(episode + "/kegiatan/baru?jenis=visit");
        fill("occurredAt", TYPED.format(day) + " 09:30");
        check("mode", "direct");
        check("place", "home");
        check("condition", "stable");
        save();
    }

    private void progress(String number, LocalDate day) {
        page.navigate(episode + "/bina-lanjut/kunjungan/" + number + "/evaluasi");
        fill("occurredAt", TYPED.format(day) + " 09:45");
        check("condition", "stable");
        for (String area : List.of("health", "feelings", "family", "work", "community")) {
            check(area, "better");
        }
        fill("conclusion", "Keadaan membaik.");
        Browser.picture(page, "care-progress-" + number);
        save();
    }

    private void measured(String moment, LocalDate day, int answer) {
        check("moment", moment);
        fill("takenOn", TYPED.format(day));
        page.locator("main fieldset[data-digits] input[value='" + answer + "']").all().forEach(each -> each.check());
        save();
    }

    private void theReportIsSentBackOnceAndThenAccepted() {
        page.navigate(episode + "/bina-lanjut");
        assertThat(page.innerText("main")).doesNotContain("Belum lengkap:");
        report("Kedua kunjungan menunjukkan kemajuan.");
        decide("return", "Tambahkan saran bagi keluarga.");
        report("Kedua kunjungan menunjukkan kemajuan; keluarga mendukung.");
        decide("accept", "");
    }

    private void report(String summary) {
        page = officer;
        page.navigate(episode + "/bina-lanjut/laporan");
        fill("summary", summary);
        fill("recommendation", "Lanjutkan kegiatan positif.");
        Browser.picture(page, "care-report");
        save();
    }

    private void decide(String decision, String word) {
        page = browser.signedIn("siti", 1280);
        page.navigate(episode + "/bina-lanjut");
        check("decision", decision);
        fill("word", word);
        Browser.picture(page, "care-decision");
        page.click("text=Simpan keputusan");
        assertThat(page.innerText("main")).contains(decision.equals("accept") ? "diterima" : word);
    }

    private void theCertificateComesAfterTheReport() throws Exception {
        clock.goTo(TODAY.plusMonths(4));
        browser.signIn(page, "siti");
        page.navigate(episode + "/bina-lanjut");
        page.click("text=Selesaikan program dan terbitkan sertifikat");
        fill("completedOn", TYPED.format(TODAY.plusMonths(4).minusDays(1)));
        save();
        byte[] pdf = page.context().request().get(episode + "/sertifikat", RequestOptions.create()).body();
        assertThat(Pdfs.text(pdf)).contains("SERTIFIKAT TERMINASI", "Program Bina Lanjut", "BNNK Sumbawa");
        assertThat(Pdfs.faults(pdf)).isEmpty();
        page.navigate(episode + "/bina-lanjut");
        page.click("text=Catat langkah SOP");
        finishStep();
        assertThat(page.innerText("main")).contains("Semua langkah sudah selesai.");
        Browser.picture(page, "care-ended");
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
        assertThat(page.locator(".error-summary").count()).as(() -> page.url() + " " + page.innerText("main")).isZero();
    }
}
