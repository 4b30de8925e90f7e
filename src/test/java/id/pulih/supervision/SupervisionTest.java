package id.pulih.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.Site;
import id.pulih.Site.Answer;
import id.pulih.demo.Cast;
import id.pulih.documents.Pdfs;
import id.pulih.platform.Ids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Assistance and supervision: visits, findings, and what closes them. */
class SupervisionTest extends CaseTest {

    private static final String DEWI = Cast.person("dewi").id().toString();

    @Autowired
    private Supervisions supervisions;

    private final Map<String, Site> people = new HashMap<>();

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    private Site site(String username) {
        return people.computeIfAbsent(username, name -> Site.signedIn(port, name));
    }

    private String visited(String who, String office, String kind, String summary) {
        String form = "/pembinaan/baru?kantor=" + Cast.office(office).id();
        Answer answer = site(who).send(site(who).get(form), "/pembinaan/baru", Map.of("kind", kind, "day", "20-11-2026", "accounts", DEWI,
                "purposes", "guidance", "summary", summary));
        assertThat(answer.status()).as(answer.page().text()).isEqualTo(303);
        return answer.location();
    }

    private Answer find(String who, String visit, Map<String, String> condition) {
        var fields = new HashMap<>(Map.of("purpose", "coverage", "text", "Kunjungan Maret kurang", "action", "Kunjungi semua klien", "owner", DEWI, "due", "22-11-2026"));
        fields.putAll(condition);
        return site(who).send(site(who).get(visit + "/temuan"), visit + "/temuan", fields);
    }

    @Test
    void aFindingWithAMeasureClosesOnlyWhenTheDataMove() {
        LocalDate month = LocalDate.of(2026, 11, 1);
        String visit = visited("made", Cast.SUMBAWA, "supervision", "Catatan kunjungan lengkap");
        String indicator = site("made").get(visit + "/temuan").page().select("select[name=indicator] option[value=activities]").val();
        assertThat(indicator).isEqualTo("activities");
        long before = count();
        assertThat(find("made", visit, Map.of("indicator", indicator, "period", "2026-11", "direction", "at-least",
                "threshold", String.valueOf(before + 1))).status()).isEqualTo(303);
        Answer open = site("siti").get(visit);
        assertThat(open.page().text()).contains("Harus menunjukkan: ", "paling sedikit", "terlambat");
        assertThat(open.page().select("form[action$=/tutup]")).as("no button while the figure is not there").isEmpty();
        String finding = finding(visit);
        Answer refused = site("siti").post(finding, Map.of("_csrf", csrf("siti"), "evidence", "Sudah"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().text()).contains("hanya tertutup oleh data");

        as("dewi").post("/episodes/" + openEpisode() + "/activities", Map.of("id", Ids.next(), "kind", "visit", "occurredAt",
                month.plusDays(10).atTime(9, 0).atZone(ZoneId.of("Asia/Makassar")).toOffsetDateTime().toString(), "mode", "direct", "place", "home",
                "condition", "stable", "notes", "Baik"));
        Answer moved = site("dewi").get(visit);
        assertThat(moved.page().select("form[action$=/tutup]")).hasSize(1);
        assertThat(site("dewi").send(moved, finding, Map.of()).status()).isEqualTo(303);
        assertThat(site("made").get(visit).page().text()).contains("Ditutup 23 November 2026 oleh data");
        assertThat(site("siti").post(finding, Map.of("_csrf", csrf("siti"))).status()).as("once").isEqualTo(409);
    }

    private String csrf(String who) {
        return site(who).get("/pembinaan").page().select("input[name=_csrf]").first().val();
    }

    private long count() {
        return work.read(dewi().own("test"), () -> jdbc.sql("""
                select count(*) from pulih.activity a where a.office_id = :office and a.day between '2026-11-01' and '2026-11-30'
                  and not exists (select from pulih.activity b where b.office_id = a.office_id and b.amends = a.id)
                  and not exists (select from pulih.activity_withdrawal w where w.office_id = a.office_id and w.activity_id = a.id)""")
                .param("office", dewi().office()).query(Long.class).single());
    }

    private String finding(String visit) {
        UUID id = work.read(dewi().own("test"), () -> jdbc.sql(
                        "select id from pulih.supervision_finding where office_id = :office and visit_id = :visit")
                .param("office", dewi().office()).param("visit", UUID.fromString(visit.substring(visit.lastIndexOf('/') + 1))).query(UUID.class).single());
        return "/pembinaan/temuan/" + id + "/tutup";
    }

    @Test
    void aHiddenFigureIsNotAnsweredByYesOrNoAboveTheOffice() {
        String visit = visited("made", Cast.SUMBAWA, "supervision", "Slip dibahas");
        Map<String, String> target = Map.of("indicator", "use-slip", "period", "2026-11", "direction", "at-most", "threshold", "100000");
        assertThat(find("made", visit, target).status()).as("nobody above learns that it is met already").isEqualTo(303);
        assertThat(find("siti", visited("siti", Cast.SUMBAWA, "assistance", "Slip dibahas"), target).status()).as("where the people are served").isEqualTo(422);

        Answer above = site("made").get(visit);
        assertThat(above.page().select("main").text()).contains("tidak ditunjukkan").doesNotContain("belum ada yang dihitung");
        assertThat(above.page().select("form[action$=/tutup]")).isEmpty();
        Answer refused = site("made").post(finding(visit), Map.of("_csrf", csrf("made")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().text()).contains("Angka ini disembunyikan di luar kantor yang melayani");
        assertThat(site("dewi").send(site("dewi").get(visit), finding(visit), Map.of()).status()).isEqualTo(303);
        assertThat(site("made").get(visit).page().select("main").text()).contains("ditutup", "tidak ditunjukkan");
    }

    @Test
    void withoutAMeasureSomebodyElseThanTheOwnerNamesTheEvidence() {
        String visit = visited("siti", Cast.SUMBAWA, "assistance", "Rapor dua agen diperiksa");
        find("siti", visit, Map.of());
        String finding = finding(visit);

        assertThat(site("dewi").get("/hari-ini").page().text()).contains("Tindakan pembinaan", "terlambat");
        assertThat(site("made").get("/pembinaan").page().text()).contains("Tindakan yang terlambat", "Dewi Lestari");
        assertThat(site("dewi").get(finding).page().select("textarea")).as("no form for the owner").isEmpty();
        Answer owner = site("dewi").post(finding, Map.of("_csrf", csrf("dewi"), "evidence", "Sudah saya kerjakan"));
        assertThat(owner.status()).as("not the owner").isEqualTo(403);
        assertThat(owner.page().text()).contains("Tindakan atas temuan ini tanggung jawab Anda").doesNotContain("pelindungan data");
        assertThat(site("siti").send(site("siti").get(finding), finding, Map.of("evidence", "")).status()).isEqualTo(422);
        assertThat(site("siti").send(site("siti").get(finding), finding, Map.of("evidence", "Daftar hadir di map C-3")).status()).isEqualTo(303);
        assertThat(site("dewi").get(visit).page().text()).contains("Bukti: Daftar hadir di map C-3", "ditutup");
    }

    @Test
    void aTargetThatIsMetOrCannotBeMetAndAVisitToOneselfAreRefused() {
        String visit = visited("made", Cast.SUMBAWA, "supervision", "Catatan kunjungan diperiksa");
        Answer met = find("made", visit, Map.of("indicator", "activities", "period", "2026-11", "direction", "at-least", "threshold", "0"));
        assertThat(met.status()).isEqualTo(422);
        assertThat(met.page().text()).contains("menurut data sudah tercapai");
        Answer over = find("made", visit, Map.of("indicator", "coverage-visit", "period", "2026-12", "direction", "at-least", "threshold", "100,5"));
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.page().text()).contains("\"100,5\" lebih dari 100 %");
        assertThat(site("made").get(visit).page().text()).contains("Tanpa temuan");

        openEpisode();
        Map<String, String> fields = Map.of("kind", "supervision", "day", "20-11-2026", "accounts", DEWI, "purposes", "guidance", "summary", "Elang tidak di rumah");
        Answer named = site("siti").send(site("siti").get("/pembinaan/baru"), "/pembinaan/baru", fields);
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.page().text()).contains("Hapus bagian itu");
        String siti = Cast.person("siti").id().toString();
        assertThat(named.page().select("[name=accounts]").eachAttr("value")).contains(DEWI).doesNotContain(siti);
        var oneself = new HashMap<>(fields);
        oneself.putAll(Map.of("accounts", siti, "summary", "Catatan lengkap"));
        Answer self = site("siti").send(site("siti").get("/pembinaan/baru"), "/pembinaan/baru", oneself);
        assertThat(self.status()).isEqualTo(422);
        assertThat(self.page().text()).contains("memuat Anda sendiri");
    }

    @Test
    void aVisitIsCorrectedByItsVisitorAndBothVersionsStay() throws Exception {
        String visit = visited("made", Cast.SUMBAWA, "supervision", "Dua berkas diperiksa");
        String form = visit + "/betulkan";
        for (String other : List.of("siti", "dewi", "ratna", "bagus")) {
            assertThat(site(other).get(form).status()).as(other).isEqualTo(404);
        }
        assertThat(site("siti").get(visit).page().select("a[href$=/betulkan]")).isEmpty();
        Answer first = site("made").get(form);
        Answer second = site("made").get(form);
        assertThat(first.page().select("textarea[name=summary]").text()).isEqualTo("Dua berkas diperiksa");
        assertThat(first.page().select("input[name=day]").val()).isEqualTo("20-11-2026");
        assertThat(site("made").send(first, form, Map.of("summary", "Tiga berkas diperiksa")).status()).as("a correction says why").isEqualTo(422);
        Map<String, String> correction = Map.of("summary", "Tiga berkas diperiksa", "day", "19-11-2026", "reason", "Salah hitung dan tanggal");
        assertThat(site("made").send(first, form, correction).status()).isEqualTo(303);

        Answer stale = site("made").send(second, form, Map.of("summary", "Empat berkas diperiksa", "reason", "Salah tulis"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().text()).contains("Tiga berkas diperiksa", "Empat berkas diperiksa", "19 November 2026", "20 November 2026");
        assertThat(stale.page().select("textarea[name=summary]").text()).as("what was typed stays").isEqualTo("Empat berkas diperiksa");
        assertThat(site("made").send(stale, form, Map.of()).status()).as("sent again it is based on what is there").isEqualTo(303);

        String page = site("siti").get(visit).page().select("main").text();
        assertThat(page).contains("20 November 2026", "Empat berkas diperiksa", "Versi 2", "Versi 3", "Alasan pembetulan: Salah hitung dan tanggal",
                "semula Dua berkas diperiksa, menjadi Tiga berkas diperiksa", "semula Tiga berkas diperiksa, menjadi Empat berkas diperiksa");
        assertThat(site("dewi").get("/pemberitahuan").page().text()).contains("membetulkan catatan pembinaan kepada Anda");
        assertThat(Pdfs.text(site("siti").raw("GET", visit + "/pdf", null).body())).contains("Empat berkas diperiksa", "Versi 3", "Salah tulis");
        assertThat(corrections(visit)).isEqualTo(2);
        var during = supervisions.during(dewi(), dewi().office(), LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20));
        assertThat(during).filteredOn(each -> visit.endsWith(each.id().toString())).as("once, as it is now").singleElement()
                .extracting(Supervision::summary).isEqualTo("Empat berkas diperiksa");
    }

    private int corrections(String visit) {
        return work.read(dewi().own("test"), () -> jdbc.sql(
                        "select count(*) from pulih.audit_entry where office_id = :office and action = 'supervision-corrected' and subject_id = :visit")
                .param("office", dewi().office()).param("visit", UUID.fromString(visit.substring(visit.lastIndexOf('/') + 1))).query(Integer.class).single());
    }

    @Test
    void whoeverIsNamedByACorrectionIsTold() {
        String visit = visited("siti", Cast.SUMBAWA, "assistance", "Rapor diperiksa");
        String rahmat = Cast.person("rahmat").id().toString();
        assertThat(site("siti").send(site("siti").get(visit + "/betulkan"), visit + "/betulkan", Map.of("accounts", rahmat, "reason", "Keliru nama")).status())
                .isEqualTo(303);
        assertThat(site("siti").get(visit).page().select("main").text()).contains("semula Dewi Lestari, menjadi Rahmat Hidayat");
        assertThat(site("rahmat").get("/pemberitahuan").page().text()).contains("mencatat pembinaan kepada Anda");
    }

    @Test
    void headsSuperviseBelowTheDirectorateSupervisesProvincesAndNobodyElseSeesIt() throws Exception {
        String visit = visited("made", Cast.SUMBAWA, "supervision", "Jejaring rujukan terjaga");
        assertThat(site("bagus").get(visit).status()).isEqualTo(404);
        assertThat(site("ratna").get(visit).status()).as("the Directorate reads it").isEqualTo(200);
        assertThat(site("ratna").get("/pembinaan/baru?kantor=" + Cast.office(Cast.SUMBAWA).id()).status()).isEqualTo(404);
        assertThat(site("ratna").get("/pembinaan/baru?kantor=" + Cast.office(Cast.NTB).id()).status()).isEqualTo(200);
        assertThat(site("dewi").get("/pembinaan/baru").page().select("input[name=kind]").eachAttr("value")).containsExactly("assistance");
        assertThat(site("dewi").get("/pemberitahuan").page().text()).contains("mencatat pembinaan kepada Anda");

        byte[] pdf = site("siti").raw("GET", visit + "/pdf", null).body();
        assertThat(Pdfs.faults(pdf)).isEmpty();
        assertThat(Pdfs.text(pdf)).contains("Supervisi", "BNNK Sumbawa", "Jejaring rujukan terjaga");
        var during = supervisions.during(dewi(), dewi().office(), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
        assertThat(during).extracting(Supervision::summary).contains("Jejaring rujukan terjaga");
        assertThat(supervisions.during(dewi(), Cast.office(Cast.CILACAP).id(), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))).isEmpty();
    }
}
