package id.pulih.field.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.vault.Envelope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What browsers of earlier releases sealed and signed (src/test/resources/field), byte by byte. */
public class RecordedTest {

    public static List<JsonNode> releases() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/field"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(file -> JsonMapper.shared().readTree(file.toFile())).toList();
        }
    }

    private static byte[] bytes(JsonNode text) {
        return Base64.getUrlDecoder().decode(text.asString());
    }

    @Test
    void everyEnvelopeOfEveryReleaseOpens() throws Exception {
        assertThat(releases()).isNotEmpty();
        for (JsonNode release : releases()) {
            for (JsonNode fact : release.at("/facts")) {
                byte[] plain = Envelope.open(bytes(release.at("/officePrivateKey")), bytes(fact.at("/sealed")), "pulih-fact-1", fact.at("/id").asString());
                assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo(fact.at("/text").asString());
            }
        }
    }

    @Test
    void everySignatureOfEveryReleaseIsBelieved() throws Exception {
        for (JsonNode release : releases()) {
            JsonNode sent = release.at("/request");
            var request = new MockHttpServletRequest(sent.at("/method").asString(), sent.at("/path").asString());
            var signed = SignedRequest.read("Device 01935b7e-0000-7000-8000-000000000001;send;" + sent.at("/time").asString() + ";" + sent.at("/signature").asString())
                    .orElseThrow();
            byte[] body = sent.at("/body").asString().getBytes(StandardCharsets.UTF_8);

            assertThat(signed.signed(bytes(sent.at("/sendKey")), request, body)).isTrue();
            body[5] ^= 1;
            assertThat(signed.signed(bytes(sent.at("/sendKey")), request, body)).isFalse();
        }
    }
}
