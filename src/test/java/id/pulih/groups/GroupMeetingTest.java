package id.pulih.groups;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.WrittenBySql;
import id.pulih.CaseTest;
import id.pulih.Site;
import id.pulih.access.Askers;
import id.pulih.clients.Restrictions;
import id.pulih.demo.Cast;
import id.pulih.episodes.Ending;
import id.pulih.episodes.EpisodeStore;
import id.pulih.platform.Ids;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

class GroupMeetingTest extends CaseTest {

    @Autowired
    private EpisodeStore endings;

    @Autowired
    private BeanFactory application;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Askers askers;

    private Site dewi;

    @BeforeEach
    void signIn() {
        dewi = Site.signedIn(port, "dewi");
    }

    @Test
    void aMeetingOfThreeFulfilsTheObligationOfEachAndKeepsTheirNotesApart() {
        List<UUID> three = episodes(3);
        String page = SampleGroups.planned(dewi, "group-meeting", village(), three);
        assertThat(dewi.get(page).page().text()).contains("Menghadapi pemicu", "Balai desa", "Dewi Lestari");

        Site.Answer done = dewi.send(dewi.get(page + "/hadir"), page + "/hadir", SampleGroups.attendance(3));

        assertThat(done.status()).as(done.page().text()).isEqualTo(303);
        assertThat(dewi.get(page).page().text()).contains("Memenuhi: 3 klien hadir", "Berbagi cara menolak ajakan").doesNotContain("Catatan pribadi");
        for (UUID episode : three) {
            assertThat(facts(episode)).isEqualTo(1);
            String record = dewi.get("/episode/" + episode).page().text();
            assertThat(record.split("Catatan pribadi nomor", -1)).hasSize(2);
            assertThat(dewi.get("/episode/" + episode + "/kelompok").page().text()).contains("1 dari 2 pertemuan kelompok terpakai", "Hadir");
        }
        assertThat(dewi.get("/episode/" + three.getFirst()).page().text()).contains("Berbagi cara menolak ajakan");
    }

    @Test
    void aMeetingOfTwoIsKeptAndFulfilsNothing() {
        List<UUID> two = episodes(2);
        String page = SampleGroups.planned(dewi, "group-meeting", village(), two);
        assertThat(dewi.get(page).page().text()).contains("2 klien akan datang; pertemuan sah mulai 3 klien", "R15");

        assertThat(dewi.send(dewi.get(page + "/hadir"), page + "/hadir", SampleGroups.attendance(2)).status()).isEqualTo(303);

        assertThat(dewi.get(page).page().text()).contains("Tidak memenuhi: 2 klien hadir");
        assertThat(two).allSatisfy(episode -> assertThat(facts(episode)).isZero());
    }

    @Test
    void whoCameWithoutAnInvitationIsAddedAndACorrectionTakesBackAndGivesAnew() {
        List<UUID> four = episodes(4);
        List<UUID> invited = new ArrayList<>(four.subList(0, 2));
        String page = SampleGroups.planned(dewi, "group-meeting", village(), invited);
        Site.Answer form = dewi.get(page + "/hadir");
        Map<String, String> fields = Site.fields(Site.form(form, page + "/hadir"));
        fields.putAll(SampleGroups.attendance(2));
        fields.putAll(Map.of("extra", four.get(2).toString(), "add", "true"));
        Site.Answer added = dewi.post(page + "/hadir", fields);
        assertThat(added.status()).isEqualTo(200);
        Map<String, String> all = Site.fields(Site.form(added, page + "/hadir"));
        all.remove("add");
        assertThat(dewi.post(page + "/hadir", all).status()).isEqualTo(303);
        assertThat(four.subList(0, 3)).allSatisfy(episode -> assertThat(facts(episode)).isEqualTo(1));

        Site.Answer again = dewi.get(page + "/hadir");
        Map<String, String> corrected = Site.fields(Site.form(again, page + "/hadir"));
        corrected.put("rows.0.state", "absent");
        assertThat(dewi.post(page + "/hadir", corrected).status()).as("a correction needs its reason").isEqualTo(422);
        corrected.put("reason", "Salah centang");
        assertThat(dewi.post(page + "/hadir", corrected).status()).isEqualTo(303);
        assertThat(dewi.get(page).page().text()).contains("Tidak memenuhi: 2 klien hadir", "Salah centang");
        assertThat(four.subList(0, 3)).allSatisfy(episode -> assertThat(facts(episode)).isZero());

        Map<String, String> back = Site.fields(Site.form(dewi.get(page + "/hadir"), page + "/hadir"));
        back.putAll(Map.of("rows.0.state", "late", "reason", "Ternyata terlambat"));
        assertThat(dewi.post(page + "/hadir", back).status()).isEqualTo(303);
        assertThat(four.subList(0, 3)).allSatisfy(episode -> assertThat(facts(episode)).isEqualTo(1));
    }

    @Test
    void aFormSentTwiceConcludesOnceAndAnOlderOneShowsBoth() {
        List<UUID> three = episodes(3);
        String page = SampleGroups.planned(dewi, "group-meeting", village(), three);
        Site.Answer form = dewi.get(page + "/hadir");
        Map<String, String> sent = Site.fields(Site.form(form, page + "/hadir"));
        sent.putAll(SampleGroups.attendance(3));
        Site siti = Site.signedIn(port, "siti");
        Map<String, String> other = Site.fields(Site.form(siti.get(page + "/hadir"), page + "/hadir"));
        other.putAll(SampleGroups.attendance(3));
        other.put("rows.1.state", "absent");
        other.put("note", "Catatan Siti");

        assertThat(dewi.post(page + "/hadir", sent).status()).isEqualTo(303);
        assertThat(dewi.post(page + "/hadir", sent).status()).isEqualTo(303);
        assertThat(three).allSatisfy(episode -> assertThat(facts(episode)).isEqualTo(1));
        other.put("reason", "Lain");
        Site.Answer stale = siti.post(page + "/hadir", other);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().text()).contains("Sudah diubah orang lain", "Catatan Siti", "Berbagi cara menolak ajakan", "Tidak hadir");
        assertThat(facts(three.get(1))).isEqualTo(1);
    }

    @Test
    void aListOfWhoWasThereKeepsWhoseProgrammeEndedSinceAndLeavesOutWhoMayNotBeNamed() {
        List<UUID> four = episodes(4);
        String page = SampleGroups.planned(dewi, "group-meeting", village(), four);
        Map<String, String> there = SampleGroups.attendance(4);
        List<String> rows = dewi.get(page + "/hadir").page().select("[name$=.episode]").eachAttr("value");
        there.put("rows.3.state", "absent");
        assertThat(dewi.send(dewi.get(page + "/hadir"), page + "/hadir", there).status()).isEqualTo(303);
        endings.end(dewi(), new Ending(Ids.next(), UUID.fromString(rows.get(0)), "moved", LocalDate.now(clock), "Pindah", "[]", "{}"));

        assertThat(listed(page)).as("three were there").isEqualTo(3);
        restrictions.begin(askers.of(Cast.person("siti").id()).orElseThrow(), client(UUID.fromString(rows.get(1))), false, null);
        assertThat(dewi.get(page + "/surat").page().text()).contains("1 klien tidak dimuat");
        assertThat(listed(page)).isEqualTo(2);
    }

    /** How many lines the attendance list has that is issued now. */
    private int listed(String page) {
        Site.Answer list = dewi.send(dewi.get(page + "/surat"), page + "/surat", Map.of("wish", "attendance-list"));
        assertThat(list.status()).as(list.page().text()).isEqualTo(303);
        String letter = dewi.get(list.location()).page().text();
        assertThat(letter).contains("Klien hadir : 3");
        return letter.split("Elang · UJI-", -1).length - 1;
    }

    @Test
    void aStalePlanShowsBothAndNothingIsOverwritten() {
        String page = SampleGroups.planned(dewi, "group-meeting", village(), episodes(3));
        Map<String, String> mine = plan(dewi, page);
        Map<String, String> hers = plan(Site.signedIn(port, "siti"), page);
        mine.put("theme", "Tema Dewi");
        hers.put("theme", "Tema Siti");

        assertThat(dewi.post(page + "/ubah", mine).status()).isEqualTo(303);
        Site siti = Site.signedIn(port, "siti");
        hers.put("_csrf", plan(siti, page).get("_csrf"));
        Site.Answer stale = siti.post(page + "/ubah", hers);

        assertThat(stale.status()).as(stale.page().text()).isEqualTo(409);
        assertThat(stale.page().text()).contains("Tema Dewi", "Tema Siti", "Sudah diubah orang lain");
        assertThat(dewi.get(page).page().text()).contains("Tema Dewi").doesNotContain("Tema Siti");
    }

    private static Map<String, String> plan(Site site, String page) {
        var form = Site.form(site.get(page + "/ubah"), page + "/ubah");
        Map<String, String> fields = Site.fields(form);
        for (String several : List.of("members", "villages")) {
            fields.put(several, String.join("\n", form.select("[name=" + several + "][checked]").eachAttr("value")));
        }
        return fields;
    }

    @Test
    void familiesAreCountedByWhomTheyCameForAndFulfilTheMeeting() {
        List<UUID> three = episodes(3);
        Map<String, String> plan = SampleGroups.plan("group-meeting", village(), three);
        plan.put("audience", "families");
        String page = dewi.send(dewi.get("/kelompok/baru?jenis=group-meeting"), "/kelompok/baru", plan).location();
        Map<String, String> there = SampleGroups.attendance(3);
        assertThat(dewi.send(dewi.get(page + "/hadir"), page + "/hadir", there).status()).as("who came is needed").isEqualTo(422);
        for (int i = 0; i < 3; i++) {
            there.putAll(Map.of("rows." + i + ".relation", "mother", "rows." + i + ".relatives", "2"));
        }

        assertThat(dewi.send(dewi.get(page + "/hadir"), page + "/hadir", there).status()).isEqualTo(303);

        assertThat(dewi.get(page).page().text()).contains("Memenuhi: 3 klien hadir", "Keluarga 6 orang", "Ibu · 2 orang");
        assertThat(three).allSatisfy(episode -> assertThat(facts(episode)).isEqualTo(1));
    }

    @Test
    void aPooledMeetingInvitesWhomAPersonPicksFromTheNearestVillages() {
        UUID mine = episodes(1).getFirst();
        List<UUID> near = episodes(2);
        near.forEach(this::moveAndAsk);
        String page = SampleGroups.planned(dewi, "group-meeting", village(), List.of(mine));
        Site.Answer proposal = dewi.get(page + "/gabungan");
        assertThat(proposal.page().text()).contains("kurang 2", "R20");
        assertThat(proposal.page().select("[name=people]").eachAttr("value")).contains(near.get(0).toString(), near.get(1).toString());

        assertThat(proposal.page().select("[name=people]")).hasSizeLessThanOrEqualTo(50);
        assertThat(proposal.page().select("fieldset.card")).hasSizeLessThanOrEqualTo(10).allMatch(village -> village.select("[name=people]").size() <= 10);
        Site.Answer none = dewi.send(proposal, page + "/gabungan", Map.of("people", ""));
        assertThat(none.status()).isEqualTo(422);
        Site.Answer joined = dewi.send(proposal, page + "/gabungan", Map.of("people", SampleGroups.lines(near)));

        assertThat(joined.status()).isEqualTo(303);
        assertThat(dewi.get(page).page().text()).doesNotContain("pertemuan sah mulai");
        assertThat(dewi.send(proposal, page + "/gabungan", Map.of("people", SampleGroups.lines(near))).status()).as("an old proposal").isIn(409, 422);
    }

    @Test
    void anotherOfficeFindsNothingAndTheDirectorateReadsFiguresOnly() {
        List<UUID> three = episodes(3);
        String page = SampleGroups.planned(dewi, "group-meeting", village(), three);
        dewi.send(dewi.get(page + "/hadir"), page + "/hadir", SampleGroups.attendance(3));

        Site bagus = Site.signedIn(port, "bagus");
        assertThat(bagus.get(page).status()).isEqualTo(404);
        assertThat(bagus.get(page + "/hadir").status()).isEqualTo(404);
        assertThat(bagus.get("/episode/" + three.getFirst() + "/kelompok").status()).isEqualTo(404);
        String figures = Site.signedIn(port, "ratna").get("/kelompok").page().text();
        assertThat(figures).contains("BNNK Sumbawa", "Pertemuan kelompok").doesNotContain("Menghadapi pemicu");
        assertThat(Site.signedIn(port, "made").get("/kelompok").page().text()).contains("BNNK Sumbawa").doesNotContain("Menghadapi pemicu");
    }

    @Test
    void whatIsWrongIsSaidAndTypedTextStays() {
        Map<String, String> plan = SampleGroups.plan("group-meeting", "", List.of());
        plan.putAll(Map.of("startsAt", "besok", "members", Ids.next().toString(), "leader", "account:" + Ids.next(), "audience", "community"));
        Site.Answer back = dewi.send(dewi.get("/kelompok/baru?jenis=group-meeting"), "/kelompok/baru", plan);

        assertThat(back.status()).isEqualTo(422);
        assertThat(back.page().select(".error-summary a").eachAttr("href"))
                .contains("#f-startsAt", "#f-members", "#f-leader", "#f-audience", "#f-villages");
        assertThat(back.page().select("[name=theme]").val()).isEqualTo("Menghadapi pemicu");
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

    private long facts(UUID episode) {
        return work.read(dewi().own("care"), () -> jdbc.sql("""
                select count(*) from pulih.episode_fact where office_id = :office and episode_id = :episode and kind = 'group-meeting'""")
                .param("office", dewi().office()).param("episode", episode).query(Long.class).single());
    }

    private UUID client(UUID episode) {
        return work.read(dewi().own("care"), () -> jdbc.sql("select client_id from pulih.episode where office_id = :office and id = :id")
                .param("office", dewi().office()).param("id", episode).query(UUID.class).single());
    }

    /** To a village of the same district, with the consent to be contacted. */
    private void moveAndAsk(UUID episode) {
        work.write(dewi().own("care"), () -> {
            String next = jdbc.sql("""
                    select code from pulih.area where level = 'village' and parent_code = (select parent_code from pulih.area where code = :code)
                    and code > :code order by code limit 1""").param("code", village()).query(String.class).single();
            UUID client = client(episode);
            jdbc.sql("update pulih.client set village_code = :code where office_id = :office and id = :id")
                    .param("code", next).param("office", dewi().office()).param("id", client).update();
            WrittenBySql.about(application, dewi().office(), episode);
            jdbc.sql("""
                    insert into pulih.consent (office_id, id, client_id, purpose, granted_on, recorded_by, recorded_at)
                    values (:office, :id, :client, 'aftercare', '2026-10-01', :by, :now)""")
                    .param("office", dewi().office()).param("id", Ids.next()).param("client", client).param("by", dewi().account())
                    .param("now", OffsetDateTime.now(clock)).update();
        });
    }
}
