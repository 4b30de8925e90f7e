package id.pulih.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.Browser;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.demo.Cast;
import id.pulih.letters.Draft;
import id.pulih.letters.Letters;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MergingTest extends PulihTest {

    @Autowired
    private Erasure erasure;

    @Autowired
    private Letters letters;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Askers askers;

    @Test
    void twoRecordsBecomeOneAndBecomeTwoAgainWithWhatWasAddedMeanwhile() {
        var one = body();
        var other = body();
        other.put("phone", "0857-1111-2222");
        String proposal = proposed(register(one), register(other));
        Site rahmat = Site.signedIn(port, "rahmat");

        var merged = merge(rahmat, proposal, id(one), "other");
        assertThat(merged.status()).as(merged.page().text()).isEqualTo(303);

        assertThat(rahmat.get("/klien/" + id(one)).page().text()).contains("0857-1111-2222", "Digabung ke sini");
        assertThat(rahmat.get("/klien/" + id(other)).page().text()).contains("Berkas ini digabung");
        assertThat(as("dewi").post("/episodes", episode(id(other))).text("/code")).isEqualTo("merged");
        var later = episode(id(one));
        assertThat(as("dewi").post("/episodes", later).status()).isEqualTo(201);

        Site siti = Site.signedIn(port, "siti");
        assertThat(siti.send(siti.get(proposal), proposal + "/pisah", Map.of("reason", "")).status()).isEqualTo(422);
        assertThat(siti.send(siti.get(proposal), proposal + "/pisah", Map.of("reason", "Ternyata dua orang")).status()).isEqualTo(303);

        assertThat(siti.get("/klien/" + id(one)).page().text()).contains("0812-3456-7890").doesNotContain("0857-1111-2222", "Digabung");
        assertThat(siti.get("/klien/" + id(other)).page().text()).contains("0857-1111-2222").doesNotContain("Berkas ini digabung");
        assertThat(siti.get("/episode/" + later.get("id")).status()).isEqualTo(200);
        assertThat(as("dewi").post("/episodes", episode(id(other))).status()).isEqualTo(201);
        assertThat(siti.post(proposal + "/pisah", Map.of("reason", "lagi", "_csrf", csrf(siti))).page().text()).contains("sudah");
    }

    @Test
    void whatSomebodyChangedAfterTheMergeStaysWhenItIsTakenBack() {
        var one = body();
        var other = body();
        other.put("phone", "0857-1111-2222");
        other.put("address", "Dusun Baru RT 09");
        String proposal = proposed(register(one), register(other));
        merge(Site.signedIn(port, "rahmat"), proposal, id(one), "other");
        Site siti = Site.signedIn(port, "siti");
        siti.send(siti.get("/klien/" + id(one) + "/ubah"), "/klien/" + id(one) + "/ubah", Map.of("phone", "0899-7777-6666"));

        siti.send(siti.get(proposal), proposal + "/pisah", Map.of("reason", "Dua orang"));

        assertThat(siti.get("/klien/" + id(one)).page().text()).contains("0899-7777-6666", "Dusun Karang Bunga").doesNotContain("Dusun Baru");
    }

    @Test
    void whoeverProposedItDoesNotDecideAndEveryDifferenceIsChosen() {
        var one = body();
        var other = body();
        String proposal = proposed(register(one), register(other));
        Site dewi = Site.signedIn(port, "dewi");
        Site rahmat = Site.signedIn(port, "rahmat");

        assertThat(dewi.get(proposal).page().text()).contains("Penggabungan diputuskan oleh orang lain");
        var own = dewi.post(proposal + "/gabung", Map.of("_csrf", csrf(dewi), "kept", id(one).toString()));
        assertThat(own.page().text()).contains("diputuskan oleh orang lain");
        var bad = rahmat.send(rahmat.get(proposal), proposal + "/gabung", Map.of("kept", id(one).toString()));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(rahmat.send(rahmat.get(proposal), proposal + "/gabung", Map.of("kept", Ids.next().toString(), "name", "neither", "versionOne", "x")).status()).isEqualTo(422);
        as("dewi").post("/clients/" + id(one) + "/consents", Map.of("id", Ids.next().toString()));
        assertThat(rahmat.send(rahmat.get(proposal), proposal + "/beda", Map.of()).status()).isEqualTo(303);
        assertThat(rahmat.get(proposal).page().text()).contains("bukan orang yang sama");
        assertThat(rahmat.all("/duplikat").text()).doesNotContain(number(id(one)));
    }

    @Test
    void aLetterAboutTheRecordThatGaveWayIsStillPrintedAndNoNewOneIsIssued() {
        var one = body();
        var other = body();
        String proposal = proposed(register(one), register(other));
        var draft = Draft.on(TODAY, "progress-report", "Perkembangan").paragraph("Baik.").of("test", id(other), id(other));
        UUID letter = letters.issue(asker("dewi"), draft, null);
        merge(Site.signedIn(port, "rahmat"), proposal, id(one), "one");

        assertThat(Site.signedIn(port, "dewi").raw("GET", "/surat/" + letter + "/pdf", null).statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> letters.issue(asker("dewi"), draft, null))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MERGED));
    }

    @Test
    void aProgrammeThatRunsIsNeverHiddenBehindAPointer() {
        var one = body();
        var other = body();
        register(one);
        register(other);
        as("dewi").post("/episodes", episode(id(other)));
        String proposal = proposed(id(one), id(other));
        Site rahmat = Site.signedIn(port, "rahmat");

        assertThat(merge(rahmat, proposal, id(one), "one").page().text()).contains("Berkas yang tidak dipakai lagi mempunyai program yang berjalan");
        as("dewi").post("/episodes", episode(id(one)));
        assertThat(merge(rahmat, proposal, id(other), "one").page().text()).contains("Kedua berkas mempunyai program yang berjalan");
        assertThat(rahmat.get("/klien/" + id(one)).page().text()).doesNotContain("digabung");
    }

    @Test
    void aChangeMadeWhileTheyWereComparedIsShownBeforeAnythingIsDecided() {
        var one = body();
        var other = body();
        String proposal = proposed(register(one), register(other));
        Site rahmat = Site.signedIn(port, "rahmat");
        Site siti = Site.signedIn(port, "siti");
        var open = rahmat.get(proposal);
        siti.send(siti.get("/klien/" + id(one) + "/ubah"), "/klien/" + id(one) + "/ubah", Map.of("address", "Dusun Lain RT 07"));

        var stale = rahmat.send(open, proposal + "/gabung", choices(open, id(one), "one"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().text()).contains("Dusun Lain RT 07");
    }

    @Test
    void ofTwoPeopleDecidingAtOnceOneDecides() throws Exception {
        var one = body();
        var other = body();
        String proposal = proposed(register(one), register(other));
        List<Site> people = List.of(Site.signedIn(port, "rahmat"), Site.signedIn(port, "siti"), Site.signedIn(port, "andi"));
        var open = people.stream().map(each -> each.get(proposal)).toList();
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Callable<Integer>> acts = List.of(
                    () -> people.get(0).send(open.get(0), proposal + "/gabung", choices(open.get(0), id(one), "one")).status(),
                    () -> people.get(1).send(open.get(1), proposal + "/gabung", choices(open.get(1), id(other), "other")).status(),
                    () -> people.get(2).send(open.get(2), proposal + "/beda", Map.of()).status());
            int done = 0;
            for (Future<Integer> each : threads.invokeAll(acts)) {
                done += each.get() == 303 ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void theSystemFindsTheSameNikAndTheSameNameWithItsBirthDate() {
        var one = body();
        var byNik = body();
        byNik.put("nik", one.get("nik"));
        var byName = body();
        byName.put("name", one.get("name"));
        byName.put("villageCode", "5204081002");
        register(one);
        register(byNik);
        register(byName);

        String page = Site.signedIn(port, "dewi").all("/duplikat").text();
        assertThat(page).contains(number(id(one)) + " – " + number(id(byNik)) + " · NIK sama", number(id(one)) + " – " + number(id(byName)) + " · nama dan tanggal lahir sama");
    }

    @Test
    void whoIsErasedIsErasedInEveryRecordThatWasMerged() {
        var one = body();
        var other = body();
        String proposal = proposed(register(one), register(other));
        merge(Site.signedIn(port, "rahmat"), proposal, id(one), "one");

        erasure.erase(asker("siti"), id(one), "");

        Site dewi = Site.signedIn(port, "dewi");
        assertThat(dewi.get("/klien/" + id(one)).status()).isEqualTo(410);
        assertThat(dewi.get("/klien/" + id(other)).status()).isEqualTo(410);
    }

    @Test
    void aRestrictedRecordIsNotMergedAndAnotherOfficeFindsNothing() {
        var one = body();
        var other = body();
        register(one);
        register(other);
        restrictions.begin(asker("siti"), id(other), false, null);
        Site dewi = Site.signedIn(port, "dewi");
        var refused = dewi.send(dewi.get("/klien/" + id(one) + "/gabung"), "/klien/" + id(one) + "/gabung", Map.of("caseNumber", number(id(other)), "reason", "Sama"));
        assertThat(refused.status()).isEqualTo(422);
        Site bagus = Site.signedIn(port, "bagus");
        assertThat(bagus.get("/klien/" + id(one) + "/gabung").status()).isEqualTo(404);
        assertThat(bagus.get(proposed(register(body()), register(body()))).status()).isEqualTo(404);
    }

    @Test
    void thePagesCanBeReadAtThreeHundredSixtyPixels() {
        var one = body();
        var other = body();
        other.put("address", "Jalan Lain 3");
        String proposal = proposed(register(one), register(other));
        try (var browser = new Browser(port)) {
            for (int width : new int[] {360, 1280}) {
                var page = browser.signedIn("siti", width);
                for (String path : new String[] {"/duplikat", proposal, "/klien/" + id(one) + "/gabung"}) {
                    page.navigate(path);
                    assertThat(Browser.violations(page)).as(path).isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(width);
                    Browser.picture(page, "merge" + width + path.replaceAll("[0-9a-f-]{36}", "").replace('/', '_'));
                }
            }
        }
    }

    private String proposed(UUID one, UUID other) {
        Site dewi = Site.signedIn(port, "dewi");
        String form = "/klien/" + one + "/gabung";
        var answer = dewi.send(dewi.get(form + "?lain=" + other), form, Map.of("reason", "Orang yang sama"));
        assertThat(answer.status()).as(answer.page().text()).isEqualTo(303);
        return answer.location();
    }

    private static Site.Answer merge(Site site, String proposal, UUID kept, String side) {
        var open = site.get(proposal);
        return site.send(open, proposal + "/gabung", choices(open, kept, side));
    }

    private static Map<String, String> choices(Site.Answer open, UUID kept, String side) {
        var choices = new HashMap<>(Map.of("kept", kept.toString()));
        open.page().select("form[action$=gabung] input[type=radio]").eachAttr("name").stream().filter(name -> !name.equals("kept")).forEach(name -> choices.put(name, side));
        return choices;
    }

    private static String csrf(Site site) {
        return site.get("/duplikat").page().select("input[name=_csrf]").first().val();
    }

    private Map<String, Object> body() {
        return SampleClient.body();
    }

    private UUID register(Map<String, Object> body) {
        as("dewi").post("/clients", body);
        return id(body);
    }

    private static UUID id(Map<String, Object> body) {
        return SampleClient.id(body);
    }

    private String number(UUID client) {
        return as("dewi").get("/clients/" + client).text("/caseNumber");
    }

    private static Map<String, Object> episode(UUID client) {
        return new HashMap<>(Map.of("id", Ids.next().toString(), "clientId", client.toString(), "programme", "pasca-2019",
                "returnedToFamilyOn", "2026-11-01", "enrolledOn", "2026-11-01"));
    }

    private Asker asker(String username) {
        return askers.of(Cast.person(username).id()).orElseThrow();
    }
}
