package id.pulih.groups;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.Site;
import id.pulih.episodes.Ending;
import id.pulih.episodes.EpisodeStore;
import id.pulih.platform.DataFolder;
import id.pulih.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GroupCounsellingTest extends CaseTest {

    private static final String DRAWN = "M10 20 L20 30 L30 25 L40 60 L55 70 L60 20 M100 20 L120 90";

    @Autowired
    private DataFolder folder;

    @Autowired
    private EpisodeStore endings;

    private Site dewi;

    @BeforeEach
    void signIn() {
        dewi = Site.signedIn(port, "dewi");
    }

    @Test
    void aSessionGoesFromPreparationToTheArchiveWithTimedStepsContractsAndResumes() {
        List<UUID> four = episodes(4);
        String page = SampleGroups.planned(dewi, "group-counselling", village(), four);
        assertThat(dewi.get(page).page().text()).contains("Rahmat Hidayat").doesNotContain("Mengikat");
        assertThat(conclude(page, 4).status()).as("no step was taken").isEqualTo(409);
        walk(page, 1, 3);
        session(page, Map.of("prayer", "true", "rules", "Saling mendengar", "conduct", "Berbagi", "summary", "Semua ikut"));
        walk(page, 4, 5);
        assertThat(conclude(page, 4).status()).as("no action plan was made").isEqualTo(409);
        session(page, Map.of("action", "Hadir minggu depan"));

        assertThat(contract(page, four.get(0), Map.of("signature", DRAWN)).status()).isEqualTo(303);
        assertThat(contract(page, four.get(1), Map.of("onPaper", "true", "name", "Elang")).status()).isEqualTo(303);
        assertThat(contract(page, four.get(2), Map.of()).status()).as("nobody signed").isEqualTo(422);
        assertThat(contract(page, four.get(2), Map.of("signature", "M1 1 L2 2\"/><script>")).status()).isEqualTo(422);
        assertThat(dewi.get(page + "/kontrak/" + four.get(0)).page().select("svg path").attr("d")).isEqualTo(DRAWN);
        assertThat(dewi.get(page + "/kontrak/" + four.get(1)).page().text()).contains("Ditandatangani di kertas oleh Elang");

        assertThat(conclude(page, 4).status()).isEqualTo(303);
        walk(page, 6, 6);
        String session = dewi.get(page + "/sesi").page().text();
        assertThat(session).contains("hanya dapat dibaca", "Semua langkah selesai", "Saling mendengar");
        assertThat(dewi.get(page + "/sesi").page().select("textarea")).isEmpty();
        assertThat(dewi.get("/episode/" + four.get(1)).page().text()).contains("Ikut konseling kelompok", "Catatan pribadi nomor")
                .contains("Berbagi cara menolak ajakan");
        assertThat(dewi.get("/episode/" + four.get(0) + "/kelompok").page().text()).contains("kontrak di layar", "0 dari 2");
    }

    @Test
    void theSessionLeadsToEveryContractBeforeAndAfterItIsConcluded() {
        List<UUID> three = episodes(3);
        String page = SampleGroups.planned(dewi, "group-counselling", village(), three);
        walk(page, 1, 3);
        session(page, Map.of("action", "Hadir minggu depan"));
        walk(page, 4, 5);
        contract(page, three.get(0), Map.of("signature", DRAWN));
        assertThat(contracts(page)).containsExactlyInAnyOrder("Lihat kontrak " + three.get(0), "Tanda tangan " + three.get(1), "Tanda tangan " + three.get(2));

        assertThat(conclude(page, 3).status()).isEqualTo(303);
        assertThat(contracts(page)).containsExactlyInAnyOrder("Lihat kontrak " + three.get(0), "Tanda tangan " + three.get(1), "Tanda tangan " + three.get(2));
        assertThat(dewi.get(page).page().select("a[href*=/kontrak/]")).as("and so does the event").hasSize(3);
        walk(page, 6, 6);
        assertThat(contract(page, three.get(1), Map.of("onPaper", "true", "name", "Elang")).status()).isEqualTo(303);
        ended(three.get(2));

        assertThat(contracts(page)).containsExactlyInAnyOrder("Lihat kontrak " + three.get(0), "Lihat kontrak " + three.get(1));
        assertThat(dewi.get(page + "/sesi").page().text())
                .contains("ditandatangani di layar", "ditandatangani di kertas", "belum ditandatangani", "program sudah berakhir");
    }

    /** The links of the session page, each with the episode it leads to. */
    private List<String> contracts(String page) {
        return dewi.get(page + "/sesi").page().select("a[href^=" + page + "/kontrak/]").stream()
                .map(link -> link.ownText() + " " + link.attr("href").replaceAll(".*/", "")).toList();
    }

    @Test
    void whoCameWithoutAnInvitationSignsToo() {
        List<UUID> four = episodes(4);
        UUID uninvited = four.getLast();
        String page = SampleGroups.planned(dewi, "group-counselling", village(), four.subList(0, 3));
        walk(page, 1, 5);
        session(page, Map.of("action", "Hadir minggu depan"));
        Map<String, String> there = fields(page, 3);
        there.putAll(Map.of("rows.3.episode", uninvited.toString(), "rows.3.state", "late", "rows.3.own", "Datang sendiri"));
        assertThat(dewi.post(page + "/hadir", there).status()).isEqualTo(303);

        assertThat(contracts(page)).contains("Tanda tangan " + uninvited);
        assertThat(contract(page, uninvited, Map.of("signature", DRAWN)).status()).isEqualTo(303);
    }

    @Test
    void aPrintedContractSaysHowAndWhenItWasSignedAlsoOnceTheProgrammeEnded() {
        List<UUID> three = episodes(3);
        String page = SampleGroups.planned(dewi, "group-counselling", village(), three);
        walk(page, 1, 5);
        session(page, Map.of("action", "Hadir minggu depan"));
        contract(page, three.get(0), Map.of("signature", DRAWN));
        contract(page, three.get(1), Map.of("onPaper", "true", "name", "Elang Contoh"));
        conclude(page, 3);
        ended(three.get(0));

        Site.Answer choices = dewi.get(page + "/surat");
        assertThat(choices.page().text()).contains("Kontrak untuk tiap klien · 3 surat", "Resume konseling tiap klien · 3 surat");
        assertThat(dewi.send(choices, page + "/surat", Map.of("wish", "contract")).status()).isEqualTo(303);
        List<String> letters = dewi.get(page + "/surat").page().select("#issued ~ ul a").eachAttr("href").stream()
                .map(letter -> dewi.get(letter).page().text()).toList();
        assertThat(letters).hasSize(3).allSatisfy(letter -> assertThat(letter).contains("Hadir minggu depan"));
        assertThat(letters).filteredOn(letter -> letter.contains("ditandatangani di layar pada 2")).hasSize(1);
        assertThat(letters).filteredOn(letter -> letter.contains("ditandatangani di kertas oleh Elang Contoh, dicatat pada 2")).hasSize(1);
        assertThat(letters).filteredOn(letter -> letter.contains("sudah ditandatangani")).as("one is printed to be signed").hasSize(2);
    }

    @Test
    void aContractSentAgainWithOtherWordsSaysThatItIsKept() {
        UUID first = episodes(1).getFirst();
        String page = SampleGroups.planned(dewi, "group-counselling", village(), List.of(first));
        Map<String, String> sent = Site.fields(Site.form(dewi.get(page + "/kontrak/" + first), page + "/kontrak/" + first));
        sent.putAll(Map.of("text", "Hadir", "signature", DRAWN));
        assertThat(dewi.post(page + "/kontrak/" + first, sent).status()).isEqualTo(303);
        sent.put("text", "Lain");

        Site.Answer again = dewi.post(page + "/kontrak/" + first, sent);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.page().text()).contains("Kontrak klien ini sudah tersimpan", "Hadir").doesNotContain("Pengenal");
    }

    private void ended(UUID episode) {
        endings.end(dewi(), new Ending(Ids.next(), episode, "moved", LocalDate.now(clock), "Pindah", "[]", "{}"));
    }

    @Test
    void elevenAreRefusedAndSoAreTwo() {
        List<UUID> eleven = episodes(11);
        String page = SampleGroups.planned(dewi, "group-counselling", village(), eleven);
        assertThat(dewi.get(page).page().text()).contains("Mengikat:", "paling banyak 10 klien", "R17");
        walk(page, 1, 5);
        session(page, Map.of("action", "Rencana"));

        Site.Answer refused = conclude(page, 11);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().text()).contains("3 sampai 10 klien; tercatat 11");
        Map<String, String> two = fields(page, 11);
        for (int i = 2; i < 11; i++) {
            two.put("rows." + i + ".state", "absent");
        }
        assertThat(dewi.post(page + "/hadir", two).status()).isEqualTo(409);
        two.put("rows.2.state", "late");
        assertThat(dewi.post(page + "/hadir", two).status()).isEqualTo(303);
    }

    @Test
    void aStaleSessionShowsBothAndStepsAreTakenOnce() {
        String page = SampleGroups.planned(dewi, "group-counselling", village(), episodes(3));
        Site siti = Site.signedIn(port, "siti");
        Map<String, String> hers = Site.fields(Site.form(siti.get(page + "/sesi"), page + "/sesi"));
        session(page, Map.of("rules", "Aturan Dewi"));
        hers.put("rules", "Aturan Siti");

        Site.Answer stale = siti.post(page + "/sesi", hers);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().text()).contains("Aturan Dewi", "Aturan Siti");
        Map<String, String> again = Site.fields(Site.form(stale, page + "/sesi"));
        assertThat(siti.post(page + "/sesi", again).status()).as("saved over what is there, knowingly").isEqualTo(303);

        walk(page, 1, 1);
        Map<String, String> first = new HashMap<>(Site.fields(Site.form(dewi.get(page + "/sesi"), page + "/langkah")));
        first.put("step", "1");
        assertThat(dewi.post(page + "/langkah", first).status()).isEqualTo(409);
    }

    @Test
    void theListForSirenaHasARowForEachClientAndNoName() throws Exception {
        List<UUID> three = episodes(3);
        String page = SampleGroups.planned(dewi, "group-counselling", village(), three);
        walk(page, 1, 5);
        session(page, Map.of("action", "=1+1"));
        conclude(page, 3);
        Map<String, String> fields = Site.fields(Site.form(dewi.get("/kelompok/sirena"), "/kelompok/sirena"));
        fields.put("event", page.substring("/kelompok/".length()));

        String csv = new String(dewi.download("/kelompok/sirena", fields), StandardCharsets.UTF_8);
        assertThat(csv.lines().filter(line -> line.contains("UJI-"))).hasSize(3);
        assertThat(csv).contains("Nomor kasus", "\"'=1+1\"", "Pencatatan nasional").doesNotContain("Elang Contoh").doesNotContain("Catatan pribadi");

        var own = folder.file("sirena-columns.csv");
        Files.writeString(own, "No RM, case-number\nTgl, day\n");
        try {
            assertThat(new String(dewi.download("/kelompok/sirena", fields), StandardCharsets.UTF_8)).contains("\"No RM\";\"Tgl\"").doesNotContain("Tema");
        } finally {
            Files.delete(own);
        }
    }

    @Test
    void lettersOfAnEventNameNobodyElse() {
        List<UUID> three = episodes(3);
        String page = SampleGroups.planned(dewi, "group-counselling", village(), three);
        Site.Answer choices = dewi.get(page + "/surat");
        assertThat(choices.page().select("[name=wish]").eachAttr("value")).containsExactly("invitation-each", "invitation-list", "attendance-list", "contract");
        Site.Answer each = dewi.send(choices, page + "/surat", Map.of("wish", "invitation-each"));
        assertThat(each.status()).as(each.page().text()).isEqualTo(303);
        assertThat(each.location()).isEqualTo("/surat");

        Site.Answer list = dewi.send(dewi.get(page + "/surat"), page + "/surat", Map.of("wish", "attendance-list"));
        assertThat(list.location()).startsWith("/surat/");
        assertThat(dewi.get(list.location()).page().text()).contains("Elang · UJI-", "Menghadapi pemicu").doesNotContain("Elang Contoh");
        assertThat(dewi.send(dewi.get(page + "/surat"), page + "/surat", Map.of("wish", "counselling-resume")).status()).isEqualTo(409);
    }

    @Test
    void informationAndCoursesAreRecordedForEachClientAndCountOthersByNumber() {
        List<UUID> two = episodes(2);
        String info = SampleGroups.planned(dewi, "information", village(), two);
        assertThat(dewi.get(info).page().text()).contains("Buku saku", "https://contoh.test/buku");
        Map<String, String> there = SampleGroups.attendance(2);
        there.putAll(Map.of("families", "7", "community", "25", "rows.1.state", "excused", "rows.1.reason", "Kerja"));
        assertThat(dewi.send(dewi.get(info + "/hadir"), info + "/hadir", there).status()).isEqualTo(303);
        assertThat(dewi.get(info).page().text()).contains("Keluarga 7 orang, masyarakat 25 orang", "Izin");
        assertThat(kinds(two.get(0)) + kinds(two.get(1))).isEqualTo("information");

        for (String kind : List.of("vocational", "positive-activity")) {
            UUID one = episodes(1).getFirst();
            String page = SampleGroups.planned(dewi, kind, village(), List.of(one));
            assertThat(dewi.send(dewi.get(page + "/hadir"), page + "/hadir", SampleGroups.attendance(1)).status()).isEqualTo(303);
            assertThat(kinds(one)).isEqualTo(kind);
        }
    }

    private String kinds(UUID episode) {
        return String.join(",", work.read(dewi().own("care"), () -> jdbc.sql(
                "select kind from pulih.episode_fact where office_id = :office and episode_id = :episode")
                .param("office", dewi().office()).param("episode", episode).query(String.class).list()));
    }

    private void walk(String page, int from, int to) {
        if (from == 1) {
            step(page, 0);
        }
        for (int step = from; step <= to; step++) {
            step(page, step);
        }
    }

    private void step(String page, int step) {
        assertThat(dewi.send(dewi.get(page + "/sesi"), page + "/langkah", Map.of("step", String.valueOf(step))).status()).isEqualTo(303);
    }

    private void session(String page, Map<String, String> changes) {
        assertThat(dewi.send(dewi.get(page + "/sesi"), page + "/sesi", changes).status()).isEqualTo(303);
    }

    private Site.Answer contract(String page, UUID episode, Map<String, String> changes) {
        String path = page + "/kontrak/" + episode;
        return dewi.send(dewi.get(path), path, changes);
    }

    private Site.Answer conclude(String page, int people) {
        return dewi.post(page + "/hadir", fields(page, people));
    }

    private Map<String, String> fields(String page, int people) {
        Map<String, String> fields = Site.fields(Site.form(dewi.get(page + "/hadir"), page + "/hadir"));
        fields.putAll(SampleGroups.attendance(people));
        return fields;
    }

    private List<UUID> episodes(int count) {
        var all = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            all.add(openEpisode());
        }
        return all;
    }

    private String village() {
        return jdbc.sql("select code from pulih.area where level = 'village' and code like '5204%' order by code limit 1").query(String.class).single();
    }
}
