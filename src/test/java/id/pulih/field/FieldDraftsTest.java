package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed survives; who looks over a shoulder sees a clock. */
class FieldDraftsTest extends FieldCase {

    @TempDir
    Path profile;

    @Test
    void whatWasTypedASecondAgoSurvivesAKill() {
        try (var app = enrolled()) {
            app.offline(true);
            String typed = "";
            for (String more : List.of("Sobat sehat", ", ibunya ikut duduk", ", minggu depan ke pasar")) {
                open(app);
                app.page().locator("#field-notes").click();
                app.page().keyboard().press("End");
                app.page().keyboard().type(more);
                typed += more;
                app.page().waitForTimeout(1_000);
                app.killAndStart();
                app.unlock();
                app.tap("Lanjutkan catatan yang belum selesai");
                assertThat(app.page().locator("#field-notes").inputValue()).isEqualTo(typed);
                app.home();
            }
        }
    }

    private static void open(FieldApp app) {
        List.of("Buka Melati", "Kunjungan").forEach(app::tap);
        app.title("Kunjungan");
    }

    @Test
    void quickExitShowsAClockAndLocksAndNothingTypedIsLost() {
        try (var app = enrolled()) {
            open(app);
            app.type("Belum selesai");
            app.tap("Keluar cepat");
            Page page = app.page();
            assertThat(page.title()).isEqualTo("Jam");
            assertThat(page.locator("body").innerText()).doesNotContain("Melati", "Catatan", "sobat");
            assertThat(page.url()).endsWith("/lapangan/");
            page.locator(".time").click();
            app.title("Buka catatan");
            page.goBack();
            app.title("Buka catatan");
            app.digits(FieldApp.PIN);
            page.locator("nav").waitFor();
            app.home();
            app.tap("Lanjutkan catatan yang belum selesai");
            assertThat(page.locator("#field-notes").inputValue()).isEqualTo("Belum selesai");
        }
    }

    @Test
    void threeShiftsAreAQuickExit() {
        try (var app = enrolled()) {
            for (int i = 0; i < 3; i++) {
                app.page().keyboard().press("Shift");
            }
            assertThat(app.page().title()).isEqualTo("Jam");
        }
    }

    @Test
    void aWrongPinIsToldWithTheTriesLeftAndAnEasyOneIsRefused() {
        UUID agent = agent();
        accompanied(agent);
        try (var app = new FieldApp(port, profile, 360)) {
            Page page = app.page();
            page.navigate("http://localhost:" + port + "/lapangan/#k=" + enrolments.make(dewi(), agent).text());
            app.title("Selamat datang");
            assertThat(page.url()).endsWith("/lapangan/");
            app.tap("Pakai kode ini");
            app.title("Buat PIN");
            for (String easy : List.of("123456", "000000", "987654", "121212")) {
                app.digits(easy);
                page.getByText("Angka ini terlalu mudah ditebak").waitFor();
            }
            app.digits(FieldApp.PIN);
            page.getByText("Ketik 6 angka itu sekali lagi").waitFor();
            app.digits(FieldApp.PIN);
            app.title("Hari ini");
            app.start();
            app.digits("111222");
            page = app.page();
            page.getByText("PIN belum cocok. Sisa 9 kali mencoba.").waitFor();
            app.unlock();
        }
    }

    private FieldApp enrolled() {
        UUID agent = agent();
        accompanied(agent);
        return new FieldApp(port, profile, 360).enrolled(enrolments.make(dewi(), agent).text());
    }
}
