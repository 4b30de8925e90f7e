package id.pulih.clients;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import id.pulih.platform.Work;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever was erased is gone from every page and answer, and no page breaks over it. */
class ErasedClientTest extends PulihTest {

    @Autowired
    private Erasure erasure;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    private final Map<String, Object> body = SampleClient.body();
    private final UUID client = SampleClient.id(body);
    private final UUID office = Cast.office(Cast.SUMBAWA).id();
    private final Asker asker = Asker.service(office, "", ZoneId.of("Asia/Makassar"), Ids.next());
    private String episode = "";
    private Api dewi;

    @BeforeEach
    void eraseAClientInTheMidstOfTheProgramme() {
        dewi = as("dewi");
        assertThat(dewi.post("/clients", body).status()).isEqualTo(201);
        var opened = dewi.post("/episodes", Map.of("id", Ids.next().toString(), "clientId", client.toString(), "programme", "pasca-2019",
                "returnedToFamilyOn", "2026-11-02", "enrolledOn", "2026-11-02"));
        assertThat(opened.status()).as(String.valueOf(opened.json())).isEqualTo(201);
        episode = opened.text("/id");
        dewi.post("/clients/" + client + "/consents", Map.of("id", Ids.next().toString(), "purpose", "aftercare",
                "grantedOn", "2026-11-02", "evidence", "Map 7"));
        erasure.erase(asker, client, "");
        erasure.erase(asker, client, "");
    }

    @Test
    void everyPageAndAnswerSaysSoAndNoneBreaks() {
        var site = Site.signedIn(port, "dewi");
        for (String path : new String[] {"/klien", "/hari-ini", "/klien/" + client, "/klien/" + client + "/ubah", "/klien/" + client + "/berkas",
                "/klien/" + client + "/persetujuan", "/episode/" + episode, "/episode/" + episode + "/hasil", "/episode/" + episode + "/sertifikat",
                "/episode/" + episode + "/agen", "/episode/" + episode + "/jeda", "/episode/" + episode + "/akhiri", "/episode/" + episode + "/selesai",
                "/episode/" + episode + "/kegiatan/baru", "/klien/" + client + "/program"}) {
            var page = site.get(path);
            assertThat(page.status()).as(path).isLessThan(500);
            assertThat(page.page().text()).as(path).doesNotContain(String.valueOf(body.get("name"))).doesNotContain(String.valueOf(body.get("alias")));
        }
        assertThat(site.get("/klien/" + client).page().text()).contains("Data dihapus");
        for (String path : new String[] {"/clients/" + client, "/episodes/" + episode, "/episodes/" + episode + "/activities", "/episodes/" + episode + "/obligations",
                "/episodes/" + episode + "/assessments", "/episodes/" + episode + "/outcome"}) {
            var answer = dewi.get(path);
            assertThat(answer.status()).as(path).isLessThan(500);
            assertThat(String.valueOf(answer.json())).as(path).doesNotContain(String.valueOf(body.get("name"))).doesNotContain(String.valueOf(body.get("nik")));
        }
        assertThat(dewi.get("/clients/" + client).text("/code")).isEqualTo("erased");
    }

    @Test
    void nothingCanBeWrittenAboutAnErasedClient() {
        var visit = dewi.post("/episodes/" + episode + "/activities", Map.of("id", Ids.next().toString(), "kind", "visit",
                "occurredAt", "2026-11-20T03:00:00Z", "mode", "direct", "place", "home", "condition", "stable", "notes", "baik"));
        assertThat(visit.status()).as(String.valueOf(visit.json())).isEqualTo(410);
        var consent = dewi.post("/clients/" + client + "/consents", Map.of("id", Ids.next().toString(), "purpose", "aftercare",
                "grantedOn", "2026-11-02", "evidence", "Map 7"));
        assertThat(consent.status()).as(String.valueOf(consent.json())).isEqualTo(410);
    }

    @Test
    void noIndexLeadsToTheErasedAndNothingSealedOrReadableIsLeft() {
        assertThat(work.read(asker.own("care"), () -> jdbc.sql("""
                select (select count(*) from pulih.identity_index where office_id = :office and client_id = :client)
                     + (select count(*) from pulih.client_name_prefix where office_id = :office and client_id = :client)
                     + (select count(*) from pulih.client_key where office_id = :office and client_id = :client)
                     + (select count(*) from pulih.consent where office_id = :office and client_id = :client and length(evidence_sealed) > 0)
                     + (select count(*) from pulih.client where office_id = :office and id = :client
                         and (length(name_sealed) + length(address_sealed) + length(person_hash) > 0 or alias_search <> ''))""")
                .param("office", office).param("client", client).query(Integer.class).single())).isZero();
        assertThat(work.read(asker.own("care"), () -> jdbc.sql("""
                select count(*) from pulih.audit_entry where office_id = :office and subject_id = :client and action = 'client-erased'""")
                .param("office", office).param("client", client).query(Integer.class).single())).isOne();
        assertThat(String.valueOf(dewi.post("/clients/search", Map.of("q", String.valueOf(body.get("nik")))).json())).doesNotContain(client.toString());
    }
}
