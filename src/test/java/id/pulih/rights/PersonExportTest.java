package id.pulih.rights;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.Api.Answer;
import id.pulih.CaseTest;
import id.pulih.Codes;
import id.pulih.Site;
import id.pulih.documents.Pdfs;
import id.pulih.platform.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PersonExportTest extends CaseTest {

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void everythingHeldAboutAPersonComesOutInOneDocument() {
        UUID client = clientWithAVisit();

        JsonNode data = export("dewi", client).json();

        assertThat(data.at("/format").asString()).isEqualTo("pulih-person-export");
        assertThat(data.at("/client/0/name").asString()).isEqualTo("Elang Contoh");
        assertThat(data.at("/client/0/birthDate").asString()).isEqualTo("1998-02-03");
        assertThat(data.at("/activities/0/notes").asString()).isEqualTo("Bekerja di bengkel");
        assertThat(data.at("/obligations").size()).isGreaterThan(3);
        assertThat(data.at("/accesses").findValuesAsString("action")).contains("episode-opened");
        assertThat(data.at("/client/0").has("personHash")).isFalse();
    }

    @Test
    void whoToldSomethingAboutThePersonIsMasked() {
        assertThat(export("dewi", clientWithAVisit()).json().at("/activities/0/informant").asString()).isEqualTo("S***");
    }

    @Test
    void takingItIsADisclosureWithItsSerialAndAnEntryInTheTrail() {
        UUID client = clientWithAVisit();

        String serial = export("dewi", client).text("/serial");
        JsonNode again = export("siti", client).json();

        assertThat(serial).startsWith("BNNK-SBW/D/2026/");
        assertThat(again.at("/disclosures").findValuesAsString("serial")).containsExactly(serial);
        assertThat(again.at("/disclosures/0/what").asString()).isEqualTo("person-export");
        assertThat(again.at("/accesses").findValuesAsString("action")).contains("person-exported", "disclosure-recorded");
    }

    @Test
    void withoutTheSecondFactorNothingComesOut() {
        UUID client = clientWithAVisit();
        Api dewi = as("dewi");
        clock.advance(Duration.ofMinutes(6));
        Answer wrong = dewi.post("/clients/" + client + "/export", Map.of("code", "000"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/errors/0/field")).isEqualTo("code");
        assertThat(export("dewi", client).json().at("/disclosures")).isEmpty();
    }

    @Test
    void onlyOfficersAndHeadsOfTheServingOfficeTakeItOut() {
        UUID client = clientWithAVisit();

        assertThat(export("rahmat", client).status()).as("counsellor").isEqualTo(403);
        assertThat(export("galih", client).status()).as("data protection officer").isEqualTo(403);
        assertThat(export("bagus", client).status()).as("another office").isEqualTo(404);
        assertThat(export("made", client).status()).as("the office above").isEqualTo(404);
        assertThat(export("siti", client).status()).as("head").isEqualTo(200);
    }

    @Test
    void theArchiveHoldsASheetToReadTheDataAndTheScansAndAnswersTheRequest() throws Exception {
        UUID client = clientWithAVisit();
        Map<String, Object> request = SampleRequest.body("access");
        as("dewi").post("/clients/" + client + "/requests", request);
        as("siti").post("/requests/" + request.get("id") + "/decision", SampleRequest.granted());
        Site dewi = Site.signedIn(port, "dewi");
        Map<String, String> fields = Site.fields(Site.form(dewi.get("/klien/" + client + "/salinan?permohonan=" + request.get("id")), "/klien/" + client + "/salinan"));
        fields.put("code", Codes.of("dewi"));

        Map<String, byte[]> archive = unzip(dewi.download("/klien/" + client + "/salinan", fields));

        assertThat(archive.keySet()).containsExactlyInAnyOrder("baca-dahulu.pdf", "data.json");
        assertThat(JsonMapper.shared().readTree(archive.get("data.json")).at("/client/0/name").asString()).isEqualTo("Elang Contoh");
        Files.write(Path.of("target/baca-dahulu.pdf"), archive.get("baca-dahulu.pdf"));
        assertThat(Pdfs.text(archive.get("baca-dahulu.pdf"))).contains("Salinan data pribadi Anda", "Elang Contoh", "BNNK-SBW/D/2026/");
        assertThat(as("dewi").get("/requests/" + request.get("id")).text("/state")).isEqualTo("carried-out");
    }

    private Answer export(String username, UUID client) {
        return as(username).post("/clients/" + client + "/export", Map.of("code", Codes.of(username)));
    }

    private UUID clientWithAVisit() {
        UUID episode = openEpisode();
        var visit = new LinkedHashMap<String, Object>(Map.of("id", Ids.next().toString(), "kind", "visit", "occurredAt", "2026-11-20T09:00:00+08:00",
                "mode", "indirect", "place", "home", "source", "family", "informantName", "Sumarni", "condition", "stable", "notes", "Bekerja di bengkel"));
        assertThat(as("dewi").post("/episodes/" + episode + "/activities", visit).status()).isEqualTo(201);
        return work.read(dewi().own("test"), () -> jdbc.sql("select client_id from pulih.episode where office_id = :office and id = :id")
                .param("office", dewi().office()).param("id", episode).query(UUID.class).single());
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
