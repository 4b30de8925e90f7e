package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Axe;
import id.pulih.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every screen: readable in the sun, large enough for a thumb, and telling a stranger nothing. */
class FieldLooksTest extends FieldCase {

    /** What a title, an address or a name must never hold. */
    static final Pattern LEXICON = Pattern.compile("narkoba|narkotika|nafza|napza|rehabilitasi|rehab|bnn|urin|kambuh|relaps|lapse|adiksi|pecandu|penyalah|"
            + "pulih|putus zat|sabu|ganja|drug|addict|recover|abuse|overdose|prison|pidana|whoqol", Pattern.CASE_INSENSITIVE);

    private static final String SMALL = """
            () => [...document.querySelectorAll('a, button, label.option, textarea, input:not([type=radio]):not([type=checkbox])')]
              .filter(each => each.getClientRects().length > 0)
              .filter(each => each.getBoundingClientRect().height < 47.5 || each.getBoundingClientRect().width < 47.5)
              .map(each => each.outerHTML.slice(0, 90))""";

    private static final String WIDER = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    private static final List<String> FORMS = List.of("Kunjungan", "Berbagi informasi", "Menjaga tetap kuat", "Kegiatan positif", "Pertemuan kelompok",
            "Rapor bulanan", "Menjalin jaringan", "Tanda perlu perhatian", "Kebutuhan", "Usul bantuan lain");

    @TempDir
    Path profile;

    private final Map<String, List<String>> faults = new LinkedHashMap<>();
    private final TreeSet<String> told = new TreeSet<>();
    private int screens;

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280})
    void everyScreenIsCleanLargeAndDiscreet(int width) {
        UUID agent = agent();
        accompanied(agent);
        try (var app = new FieldApp(port, profile, width)) {
            first(app, agent);
            everyday(app);
            lookEach(app);
            locked(app);
        }
        assertThat(faults).isEmpty();
        assertThat(told).noneMatch(text -> LEXICON.matcher(text).find());
        System.out.println("FIGURE screens of the app without a fault at " + width + " px: " + screens);
    }

    private void first(FieldApp app, UUID agent) {
        app.page().navigate("http://localhost:" + port + "/lapangan/#k=" + enrolments.make(dewi(), agent).text());
        app.title("Selamat datang");
        look(app, "enrol");
        app.tap("Pakai kode ini");
        app.title("Buat PIN");
        look(app, "pin");
        app.digits(FieldApp.PIN);
        app.digits(FieldApp.PIN);
        app.title("Hari ini");
        app.thing("Buka Melati").waitFor();
        look(app, "home");
    }

    private void everyday(FieldApp app) {
        app.tap("Buka Melati");
        app.title("Sobat Melati");
        look(app, "client");
        for (String form : FORMS) {
            app.tap(form);
            app.title(form);
            look(app, "form-" + form);
            app.page().goBack();
            app.title("Sobat Melati");
        }
        app.tap("Belum bisa: *");
        app.title("Belum terlaksana");
        look(app, "not-done");
        app.page().goBack();
        app.tap("Tanda perlu perhatian");
        app.tap("Simpan");
        app.page().locator(".summary").waitFor();
        look(app, "errors");
        List.of("Menarik diri", "Simpan").forEach(app::tap);
        app.title("Tersimpan di HP");
        app.page().locator(".receipt").waitFor();
        look(app, "saved");
        app.tap("Ke Hari ini");
        app.title("Hari ini");
        List.of("Buka Melati", "Kunjungan", "Rumah").forEach(app::tap);
        app.home();
        app.thing("Lanjutkan catatan yang belum selesai").waitFor();
        look(app, "home-draft");
    }

    private void lookEach(FieldApp app) {
        app.tap("Hasil kerja saya");
        app.title("Hasil kerja saya");
        look(app, "work");
        app.tap("Kunjungan");
        app.title("Kunjungan, *");
        look(app, "work-behind");
        for (String part : List.of("Terkirim", "Kabar", "Setelan")) {
            app.tap(part);
            app.title(part);
            look(app, part);
        }
        app.page().getByText("English").click();
        app.title("Settings");
        look(app, "settings-en");
        app.page().getByText("Bahasa Indonesia").click();
        app.title("Setelan");
        app.tap("Terkirim");
        app.tap("Perbaiki: *");
        app.title("Perbaiki: Tanda perlu perhatian");
        look(app, "correct");
    }

    private void locked(FieldApp app) {
        app.tap("Keluar cepat");
        look(app, "clock");
        app.start();
        look(app, "unlock");
        app.tap("Lupa PIN?");
        look(app, "forgot");
        app.offline(true);
        app.page().evaluate("""
                () => new Promise(done => { indexedDB.open('catatan').onsuccess = event => {
                  const store = event.target.result.transaction('device', 'readwrite').objectStore('device');
                  store.get('this').onsuccess = found => { store.put({...found.target.result, share: null}).onsuccess = done; };
                }; })""");
        app.start();
        app.page().getByText("72 jam tanpa sinyal").waitFor();
        look(app, "share-needed");
    }

    /** What axe finds, text of less contrast than 7 to 1, what a thumb misses, what runs out of the screen, words without a text. */
    private void look(FieldApp app, String screen) {
        Page page = app.page();
        screens++;
        Browser.picture(page, "field-" + screen.toLowerCase().replace(' ', '-') + "-" + page.viewportSize().width);
        var found = new ArrayList<>(Browser.violations(page));
        found.addAll(Axe.rules(page, List.of("color-contrast-enhanced")));
        found.addAll(strings(page.evaluate(SMALL)));
        if ((boolean) page.evaluate(WIDER)) {
            found.add("runs out of the screen");
        }
        Pattern.compile("\\b[a-z][a-z-]*(\\.[a-z][a-z-]+)+\\b").matcher(page.locator("body").innerText()).results().forEach(key -> found.add(key.group()));
        if (!found.isEmpty()) {
            faults.put(screen + " " + page.viewportSize().width, found);
        }
        told.add(page.title());
        told.add(page.url());
        told.add(page.locator("body").innerText());
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object list) {
        return (List<String>) list;
    }

    @Test
    void nothingTheTelephoneShowsOutsideTellsWhatItIsFor() throws Exception {
        for (String path : List.of("/lapangan/", "/lapangan/manifest.webmanifest")) {
            String text = get(path).body().replaceAll("<script type=\"importmap\">[^<]*</script>", "");
            assertThat(LEXICON.matcher(text).results().map(found -> found.group())).as(path).isEmpty();
        }
        assertThat(get("/lapangan/manifest.webmanifest").body()).contains("Catatan");
    }
}
