package id.pulih.groups;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.Site;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms that were sent, got back to with Back in the browser, and sent again with something else. */
class UsedFormsTest extends CaseTest {

    private Site dewi;

    @BeforeEach
    void signIn() {
        dewi = Site.signedIn(port, "dewi");
    }

    @Test
    void lettersAskedForAgainFromAnUsedFormAreIssuedOnceMoreKnowingly() {
        String page = SampleGroups.planned(dewi, "group-meeting", village(), three());
        Map<String, String> sent = Site.fields(Site.form(dewi.get(page + "/surat"), page + "/surat"));
        sent.put("wish", "invitation-list");
        Site.Answer first = dewi.post(page + "/surat", sent);
        assertThat(first.status()).isEqualTo(303);
        sent.put("wish", "attendance-list");

        Site.Answer again = dewi.post(page + "/surat", sent);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.page().text()).contains("sudah terbit surat").doesNotContain("Pengenal");
        assertThat(again.page().select(".notice a[href=/surat]")).hasSize(1);
        assertThat(again.page().select("#issued ~ ul a").eachAttr("href")).containsExactly(first.location());
        assertThat(again.page().select("[name=wish][checked]").eachAttr("value")).containsExactly("attendance-list");
        assertThat(dewi.send(again, page + "/surat", Map.of()).location()).startsWith("/surat/");
    }

    @Test
    void aPlanAndAnAttendanceFromUsedFormsSayWhatIsKeptAndCanBeSentAnew() {
        List<UUID> three = three();
        Site.Answer form = dewi.get("/kelompok/baru?jenis=group-meeting");
        String page = dewi.send(form, "/kelompok/baru", SampleGroups.plan("group-meeting", village(), three)).location();
        Map<String, String> other = SampleGroups.plan("group-meeting", village(), three);
        other.put("theme", "Tema lain");
        Site.Answer plan = dewi.send(form, "/kelompok/baru", other);
        assertThat(plan.status()).isEqualTo(409);
        assertThat(plan.page().select(".notice a").eachAttr("href")).contains(page);
        assertThat(dewi.send(plan, "/kelompok/baru", other).location()).startsWith("/kelompok/").isNotEqualTo(page);

        Map<String, String> sent = Site.fields(Site.form(dewi.get(page + "/hadir"), page + "/hadir"));
        sent.putAll(SampleGroups.attendance(3));
        assertThat(dewi.post(page + "/hadir", sent).status()).isEqualTo(303);
        sent.put("note", "Catatan lain");
        Site.Answer back = dewi.post(page + "/hadir", sent);
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.page().text()).contains("Kehadiran dari formulir ini sudah tersimpan").doesNotContain("Pengenal");
        Site.Answer both = dewi.send(back, page + "/hadir", Map.of("reason", "Catatan kurang lengkap"));
        assertThat(both.page().text()).contains("Catatan lain", "Berbagi cara menolak ajakan");
        assertThat(dewi.send(both, page + "/hadir", Map.of()).status()).isEqualTo(303);
    }

    private List<UUID> three() {
        return List.of(openEpisode(), openEpisode(), openEpisode());
    }

    private String village() {
        return jdbc.sql("select code from pulih.area where level = 'village' and code like '5204%' order by code limit 1").query(String.class).single();
    }
}
