package id.pulih.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.Browsing;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EpisodePagesTest extends Cases {

    @Test
    void noPageOfAgentsAndEpisodesHasABarrierAtThePhoneOrTheDesk() {
        UUID agent = agent();
        UUID client = client();
        UUID episode = episode(client, "pasca-2019", TODAY);
        String duty = duty(episode, "group-meeting-m2").at("/id").asString();
        List<String> paths = List.of("/agen", "/agen/baru", "/agen/" + agent, "/agen/" + agent + "/pembekalan", "/agen/" + agent + "/sk",
                "/agen/" + agent + "/kriteria", "/agen/" + agent + "/akhiri", "/klien/" + client + "/program", "/episode/" + episode + "/agen",
                "/episode/" + episode + "/jeda", "/episode/" + episode + "/perpanjang", "/episode/" + episode + "/akhiri",
                "/episode/" + episode + "/kewajiban/" + duty);
        try (var browser = new Browser(port)) {
            for (int width : new int[] {360, 1280}) {
                Page page = browser.signedIn("siti", width);
                for (String path : paths) {
                    assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
                    Browser.picture(page, path.replaceAll("[0-9a-f-]{36}", "x").replace('/', '-') + "-" + width);
                    assertThat(Browser.violations(page)).isEmpty();
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(width);
                }
            }
        }
    }

    @Test
    void anAgentIsRegisteredWithoutScriptAndWhatWasTypedStays() {
        try (var browser = new Browser(port)) {
            Page page = browser.signIn(browser.open(360, false), "dewi");
            page.navigate("/agen/baru");
            page.fill("#f-name", "Salma Contoh");
            page.fill("[name='training.2.hours']", "dua");
            page.click("form:has(#f-name) div.actions button");
            assertThat(page.innerText(".error-summary")).contains("Nomor telepon", "Jam pelajaran", "Latar belakang");
            assertThat(page.inputValue("#f-name")).isEqualTo("Salma Contoh");

            page.fill("#f-phone", "0812-0000-1111");
            page.fill("#f-villageCodeSearch", VILLAGE);
            page.check("[name=category][value=cadre]");
            page.fill("[name='training.2.hours']", "2");
            page.fill("[name='training.2.date']", "21-11-2026");
            page.click("form:has(#f-name) div.actions button");
            assertThat(page.innerText("h1")).isEqualTo("Salma Contoh");
            assertThat(page.innerText("main")).contains("kriteria belum lengkap", "Seluruhnya 2 jam pelajaran");
        }
    }

    @Test
    void everyActLeadsBackToTheEpisode() {
        UUID agent = agent();
        UUID client = client();
        Browsing siti = Browsing.as(port, "siti");
        String opened = siti.send("/klien/" + client + "/program", "/klien/" + client + "/program", Map.of("id", UUID.randomUUID().toString(),
                "programme", "pasca-2019", "returnedToFamilyOn", "20-11-2026", "enrolledOn", "23-11-2026")).headers().firstValue("Location").orElse("");
        assertThat(opened).startsWith("/episode/");
        String duty = duty(UUID.fromString(opened.substring(9)), "group-meeting-m2").at("/id").asString();

        assertThat(sent(siti, opened, "/agen", Map.of("agentId", agent.toString(), "from", "23-11-2026"))).isEqualTo(opened);
        assertThat(sent(siti, opened, "/perpanjang", Map.of("months", "1", "reason", "Perlu waktu"))).isEqualTo(opened);
        assertThat(sent(siti, opened, "/kewajiban/" + duty, Map.of("kind", "refused", "reason", "Belum mau"))).isEqualTo(opened);
        assertThat(sent(siti, opened, "/jeda", Map.of("from", "23-11-2026", "reason", "Dirawat"))).isEqualTo(opened);
        assertThat(siti.get(opened + "/jeda").body()).contains("Dijeda sejak");
        assertThat(sent(siti, opened, "/akhiri", Map.of("kind", "moved", "endedOn", "23-11-2026", "reason", "Pindah"))).isEqualTo(opened);
        assertThat(siti.send("/agen", opened + "/agen", Map.of("id", UUID.randomUUID().toString())).statusCode()).isEqualTo(422);
        assertThat(siti.get(opened + "/akhiri").statusCode()).isEqualTo(409);
    }

    private static String sent(Browsing who, String episode, String act, Map<String, String> fields) {
        var all = new java.util.HashMap<>(fields);
        all.put("id", UUID.randomUUID().toString());
        return who.send(episode + act, episode + act, all).headers().firstValue("Location").orElse("");
    }

    @Test
    void aRefusalIsShownAboveTheFormWithWhatWasTyped() {
        var body = readyAgent();
        body.remove("decree");
        UUID agent = agent(body);
        String path = "/episode/" + episode(TODAY) + "/agen";
        var answer = Browsing.as(port, "dewi").send(path, path,
                Map.of("id", UUID.randomUUID().toString(), "agentId", agent.toString(), "from", "23-11-2026"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("SK belum ada atau habis", "value=\"23-11-2026\"");
        assertThat(Browsing.as(port, "bagus").get(path).statusCode()).isEqualTo(404);
    }
}
