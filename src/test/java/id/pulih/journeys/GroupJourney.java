package id.pulih.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import id.pulih.Api;
import id.pulih.Browser;
import id.pulih.PulihTest;
import id.pulih.clients.SampleClient;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events of several clients in a real Chromium: a meeting that three villages join, and a counselling of five (S001). */
class GroupJourney extends PulihTest {

    @Autowired
    private JdbcClient jdbc;

    private Page page;
    private Browser browser;
    private Api api;

    /** A client with a running programme, as lists show one. */
    private record Person(String episode, String alias) {}

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aMeetingIsPooledFromThreeVillagesAndFulfilsForEach() {
        api = as("dewi");
        List<String> villages = jdbc.sql("select code from pulih.area where parent_code = '520408' order by code limit 3").query(String.class).list();
        List<Person> people = villages.stream().map(village -> person("Gabung " + villages.indexOf(village), village)).toList();
        try (var opened = new Browser(port)) {
            browser = opened;
            page = browser.signedIn("dewi", 360);
            plan("group-meeting", people.subList(0, 1), villages.getFirst(), "dewi", "20-11-2026 09.00");
            assertThat(text()).contains("1 klien akan datang; pertemuan sah mulai 3 klien", "R15");
            look("kelompok-peringatan-360");
            String event = URI.create(page.url()).getPath();

            page.click("text=Cari gabungan desa");
            assertThat(text()).contains("kurang 2", "kecamatan yang sama");
            people.subList(1, 3).forEach(person -> page.check("input[name=people][value='" + person.episode() + "']"));
            look("kelompok-gabungan-360");
            save();
            assertThat(text()).doesNotContain("pertemuan sah mulai");

            page.click("text=Catat kehadiran dan simpulkan");
            for (int i = 0; i < 3; i++) {
                page.check("[name='rows." + i + ".state'][value=" + (i == 2 ? "late" : "came") + "]");
            }
            page.fill("[name=note]", "Berbagi cara menolak ajakan");
            look("kelompok-hadir-360");
            save();
            assertThat(URI.create(page.url()).getPath()).isEqualTo(event);
            assertThat(text()).contains("Memenuhi: 3 klien hadir");
            look("kelompok-terlaksana-360");
            for (Person person : people) {
                page.navigate("/episode/" + person.episode() + "/kelompok");
                assertThat(text()).contains("1 dari 2 pertemuan kelompok terpakai");
            }
            look("kelompok-klien-360");
            lookAround(event);
        }
    }

    @Test
    void fiveAreCounselledFromPreparationToTheArchiveWithTimedStepsAndSignedContracts() {
        api = as("rahmat");
        String village = SampleClient.VILLAGE;
        var five = new ArrayList<Person>();
        for (int i = 0; i < 5; i++) {
            five.add(person("Konseling " + i, village));
        }
        try (var opened = new Browser(port)) {
            browser = opened;
            page = browser.signedIn("rahmat", 1280);
            plan("group-counselling", five, village, "rahmat", "23-11-2026 10.00");
            String event = URI.create(page.url()).getPath();
            assertThat(text()).doesNotContain("Mengikat");
            look("konseling-rencana");

            hold();
            contracts(event, five);
            step(event, 4, 5);
            step(event, 5, 3);
            conclude(event, five);
            step(event, 6, 5);
            assertThat(text()).contains("Semua langkah selesai", "hanya dapat dibaca");
            look("konseling-arsip");
            page.click("text=Lihat waktu tiap langkah");
            assertThat(text()).contains("45");
            look("konseling-waktu");
            page.navigate("/episode/" + five.getFirst().episode());
            assertThat(text()).contains("Ikut konseling kelompok", "Resume nomor 0").doesNotContain("Resume nomor 1");
        }
    }

    /** Steps 1 to 3, and what is written down on the way. */
    private void hold() {
        page.click("text=Sesi konseling");
        page.click("text=Mulai langkah 1");
        step(1, 4);
        step(2, 3);
        page.check("[name=prayer]");
        page.fill("[name=rules]", "Saling mendengar, yang dibahas tidak dibawa keluar");
        page.fill("[name=conduct]", "Membahas pemicu dan cara menolak");
        save("form[action$='/sesi']");
        step(3, 45);
        page.fill("[name=summary]", "Tiap peserta menyebut satu pemicu");
        page.fill("[name=action]", "Setiap hari menghubungi satu orang yang mendukung");
        save("form[action$='/sesi']");
        look("konseling-sesi");
    }

    /** Two with the mouse, one on paper; the other two take the paper home. */
    private void contracts(String event, List<Person> five) {
        for (int i = 0; i < 3; i++) {
            page.navigate(event + "/kontrak/" + five.get(i).episode());
            assertThat(page.inputValue("[name=text]")).contains("Setiap hari menghubungi");
            if (i < 2) {
                draw();
                look("konseling-kontrak-" + i);
            } else {
                page.check("[name=onPaper]");
                page.fill("[name=name]", "Tiga Konseling");
            }
            save();
        }
        assertThat(page.locator("text=kontrak di layar").count()).isEqualTo(2);
        assertThat(page.locator("text=kontrak di kertas").count()).isEqualTo(1);
        page.navigate(event + "/kontrak/" + five.getFirst().episode());
        assertThat(page.locator("figure.signature path").getAttribute("d")).matches("M[0-9]+ [0-9]+( ?L[0-9]+ [0-9]+)+( ?M.*)?");
        look("konseling-kontrak-tertanda");
    }

    private void draw() {
        Locator sheet = page.locator("svg.signature");
        sheet.scrollIntoViewIfNeeded();
        BoundingBox box = sheet.boundingBox();
        page.mouse().move(box.x + 30, box.y + 60);
        page.mouse().down();
        for (int i = 1; i <= 12; i++) {
            page.mouse().move(box.x + 30 + i * 20, box.y + 60 + (i % 2 == 0 ? 40 : -20));
        }
        page.mouse().up();
    }

    private void conclude(String event, List<Person> five) {
        page.navigate(event + "/hadir");
        page.fill("[name=beganAt]", "23-11-2026 10.05");
        for (int i = 0; i < 5; i++) {
            Locator card = page.locator("section.card", new Page.LocatorOptions().setHasText(five.get(i).alias()));
            card.locator("[value=came]").check();
            card.locator("textarea").fill("Resume nomor " + i);
        }
        page.fill("[name=note]", "Kelompok terbuka dan saling mendukung");
        save();
        assertThat(text()).contains("Memenuhi: 5 klien hadir");
    }

    private void step(int number, int minutes) {
        clock.advance(Duration.ofMinutes(minutes));
        page.click("text=Langkah " + number + " selesai");
        page.waitForLoadState();
    }

    private void step(String event, int number, int minutes) {
        page.navigate(event + "/sesi");
        step(number, minutes);
    }

    private void plan(String kind, List<Person> people, String village, String leader, String when) {
        page.navigate("/kelompok/baru?jenis=" + kind);
        if (kind.equals("group-meeting")) {
            page.check("[name=audience][value=clients]");
        }
        page.fill("[name=theme]", "Menghadapi pemicu");
        page.fill("[name=startsAt]", when);
        page.fill("[name=place]", "Balai desa");
        page.selectOption("[name=leader]", "account:" + Cast.person(leader).id());
        page.check("[name=villages][value='" + village + "']");
        people.forEach(person -> page.check("[name=members][value='" + person.episode() + "']"));
        look("rencana-" + kind);
        save();
    }

    private Person person(String alias, String village) {
        Map<String, Object> body = SampleClient.body();
        body.put("villageCode", village);
        body.put("alias", alias + " " + Ids.next().toString().substring(30));
        assertThat(api.post("/clients", body).status()).isEqualTo(201);
        String client = SampleClient.id(body).toString();
        api.post("/clients/" + client + "/consents", Map.of("id", Ids.next().toString(), "purpose", "aftercare", "grantedOn", "2026-11-01", "evidence", "Map 1"));
        String episode = Ids.next().toString();
        assertThat(api.post("/episodes", Map.of("id", episode, "clientId", client, "programme", "pasca-2019",
                "returnedToFamilyOn", "2026-11-01", "enrolledOn", "2026-11-02")).status()).isEqualTo(201);
        return new Person(episode, (String) body.get("alias"));
    }

    private void lookAround(String event) {
        for (String path : List.of("/kelompok", "/kelompok/sirena", event + "/surat", "/kelompok/baru")) {
            page.navigate(path);
            look("kelompok" + path.replaceAll("[0-9a-f-]{36}", "x").replace('/', '-'));
        }
    }

    /** Without barrier, and no wider than the screen. */
    private void look(String name) {
        Browser.picture(page, name);
        assertThat(Browser.violations(page)).as(name).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(name).isLessThanOrEqualTo(page.viewportSize().width);
    }

    private String text() {
        return page.innerText("main");
    }

    private void save() {
        save("main form[method=post]");
    }

    private void save(String form) {
        page.locator(form + " button:not([name]):not(.secondary)").last().click();
        page.waitForLoadState();
        assertThat(page.locator(".error-summary").count()).as(page.url() + " " + text()).isZero();
    }
}
