package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every duty of an agent, done in a real Chromium as an agent does it: without a signal, by touch. */
class FieldDutiesTest extends FieldCase {

    /** What is touched from the home screen on; "tulis:" is typed. The last touch saves. */
    private record Task(String name, List<String> steps) {}

    private static final List<Task> TASKS = List.of(
            task("a visit, met", "Buka Melati", "Kunjungan", "Rumah", "Baik, tetap kuat", "tulis:Sehat, jualan lancar", "Simpan"),
            task("a visit, told by others", "Buka Melati", "Kunjungan", "Lewat orang lain atau telepon", "Keluarga", "Belum tahu",
                    "tulis:Kata ibunya sehat", "Simpan"),
            task("an information session", "Buka Melati", "Berbagi informasi", "Sekitar rumah", "Dukungan keluarga", "Simpan"),
            task("staying strong", "Buka Melati", "Menjaga tetap kuat", "Rumah", "Mengenali pemicu", "Simpan"),
            task("a positive activity", "Buka Melati", "Kegiatan positif", "Kemarin", "Tempat lain", "Olahraga", "Simpan"),
            task("a group meeting", "Buka Melati", "Pertemuan kelompok", "Keluarganya", "Simpan"),
            task("the monthly report", "Buka Melati", "Rapor bulanan", "Rumah", "Baik, tetap kuat", "Lebih baik dari bulan lalu", "Simpan"),
            task("work on a network", "Buka Melati", "Menjalin jaringan", "Kantor desa", "Simpan"),
            task("a sign that needs care", "Buka Melati", "Tanda perlu perhatian", "Menarik diri", "Keluarga khawatir",
                    "Mendesak", "tulis:Tidak mau keluar kamar", "Simpan"),
            task("a need", "Buka Melati", "Kebutuhan", "Surat-surat", "tulis:KTP hilang", "Simpan"),
            task("a referral the client agreed to", "Buka Melati", "Usul bantuan lain", "Ya, sobat setuju", "Layanan kesehatan", "Simpan"),
            task("why a duty was not done", "Buka Melati", "Belum bisa: *", "Jalan atau cuaca sulit", "Simpan"),
            task("a correction", "Terkirim", "Perbaiki: Kunjungan, *", "Sekitar rumah", "Salah pilih", "Simpan perbaikan"));

    private static final String NOTED = "Ada catatan di HP yang menunggu kabar kantor";

    @TempDir
    Path profile;

    @Test
    void everyDutyIsDoneFromAColdStartWithTheNetworkOffAndThenReceived() {
        UUID agent = agent();
        UUID episode = accompanied(agent);
        try (var app = new FieldApp(port, profile, 360).enrolled(enrolments.make(dewi(), agent).text())) {
            record(app, TASKS.get(0));
            app.page().locator(".receipt").waitFor();
            app.offline(true);
            app.coldStart();
            int unsent = 0;
            for (Task task : TASKS) {
                app.unlock();
                int taps = record(app, task);
                assertThat(taps).as(task.name()).isLessThanOrEqualTo(8);
                assertThat(app.status()).contains(++unsent + " belum terkirim");
                app.start();
            }
            System.out.println("FIGURE duties done from a cold start with the network off: " + unsent + " of " + TASKS.size());
            app.unlock();
            app.offline(false);
            app.page().getByText("Semua terkirim").waitFor();
            app.tap("Terkirim");
            app.title("Terkirim");
            assertThat(app.page().locator(".receipt").allInnerTexts()).hasSize(TASKS.size() + 1).doesNotHaveDuplicates()
                    .allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"));
            assertThat(states(app.page())).allMatch(state -> state.matches("(?s)Diterima (\\d.*|kemarin )?\\d\\d\\.\\d\\d"));
            Browser.picture(app.page(), "sent-after");
        }
        assertThat(activities(episode)).isEqualTo(10);
        assertThat(reports(episode)).isEqualTo(4);
    }

    @Test
    void whatTheOfficeRefusesOpensAgainWithEverythingTyped() {
        UUID agent = agent();
        accompanied(agent);
        try (var app = new FieldApp(port, profile, 360).enrolled(enrolments.make(dewi(), agent).text())) {
            Page page = app.page();
            app.tap("Buka Melati");
            app.tap("Kunjungan");
            List.of("Rumah", "Baik, tetap kuat").forEach(app::tap);
            page.locator("#field-notes").evaluate("area => area.removeAttribute('maxlength')");
            String typed = "Bertemu sebentar saja. " + "x".repeat(4_500);
            page.locator("#field-notes").fill(typed);
            app.tap("Simpan");
            app.title("Tersimpan di HP");
            page.getByText("Perlu diperbaiki").waitFor();
            app.tap("Terkirim");
            app.tap("Buka dan perbaiki");
            assertThat(page.locator("#field-notes").inputValue()).isEqualTo(typed);
            assertThat(page.locator("input[name=place][value=home]").isChecked()).isTrue();
            Browser.picture(page, "refused");
            page.locator("#field-notes").fill("Bertemu sebentar saja");
            app.tap("Simpan");
            page.locator(".receipt").waitFor();
            assertThat(app.status()).contains("Semua terkirim");
        }
    }

    @Test
    void aDayBeforeTheProgrammeOrStillToComeIsToldAtOnceBesideTheField() {
        UUID agent = agent();
        accompanied(agent);
        try (var app = new FieldApp(port, profile, 360).enrolled(enrolments.make(dewi(), agent).text())) {
            List.of("Buka Melati", "Kebutuhan", "Surat-surat", "Hari lain", "Simpan").forEach(app::tap);
            app.page().locator("#error-day").getByText("Jawab dulu: Kapan?").waitFor();
            app.page().fill("#other-day", "2026-01-02");
            app.tap("Simpan");
            app.page().locator("#error-day").getByText("sebelum pendampingan dimulai (1 Oktober)").waitFor();
            app.page().fill("#other-day", "2099-01-02");
            app.tap("Simpan");
            app.page().locator("#error-day").getByText("belum tiba").waitFor();
            assertThat(app.page().locator(".summary a").count()).isEqualTo(1);
            assertThat(app.page().locator("input[value=papers]").isChecked()).isTrue();
        }
    }

    @Test
    void aReferralWithoutAYesMakesNoFact() {
        UUID agent = agent();
        accompanied(agent);
        try (var app = new FieldApp(port, profile, 360).enrolled(enrolments.make(dewi(), agent).text())) {
            List.of("Buka Melati", "Usul bantuan lain", "Tidak atau belum").forEach(app::tap);
            app.page().getByText("Usulan hanya dikirim bila sobat setuju").waitFor();
            assertThat(app.page().locator("main button.main").isVisible()).isFalse();
        }
    }

    @Test
    void choicesAreRememberedForTheSameClient() {
        UUID agent = agent();
        accompanied(agent);
        try (var app = new FieldApp(port, profile, 360).enrolled(enrolments.make(dewi(), agent).text())) {
            record(app, TASKS.get(0));
            app.page().locator(".receipt").waitFor();
            app.home();
            assertThat(app.page().locator(".person").innerText()).as("received, and not fetched yet").contains(NOTED);
            List.of("Buka Melati", "Kunjungan").forEach(app::tap);
            assertThat(app.page().locator("input[name=place][value=home]").isChecked()).isTrue();
            assertThat(app.page().locator("input[name=condition]:checked").count()).isZero();
        }
    }

    private static int record(FieldApp app, Task task) {
        app.taps();
        for (String step : task.steps()) {
            if (step.startsWith("tulis:")) {
                app.type(step.substring(6));
            } else {
                app.tap(step);
            }
        }
        app.title("Tersimpan di HP");
        return app.taps();
    }

    private static List<String> states(Page page) {
        var states = new ArrayList<>(page.locator(".entry .state > p:first-child").allInnerTexts());
        assertThat(states).isNotEmpty();
        return states;
    }

    private int activities(UUID episode) {
        return count("select count(*) from pulih.activity where office_id = :office and episode_id = :id", episode);
    }

    private int reports(UUID episode) {
        return count("select count(*) from pulih.field_report where office_id = :office and episode_id = :id", episode);
    }

    private static Task task(String name, String... steps) {
        return new Task(name, List.of(steps));
    }
}
