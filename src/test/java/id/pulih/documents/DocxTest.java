package id.pulih.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.documents.Docx.Style;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class DocxTest {

    @Test
    void aFileTellsNeitherTheTimeNorTheMachineItWasMadeOn() throws IOException {
        var text = new StringBuilder();
        byte[] file = new Docx("B/1").paragraph(Style.Normal, "Isi").grid(List.of("Nama"), List.of(List.of("A"))).numbered(List.of("Satu")).bytes();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(text).contains("<dc:creator>Pulih</dc:creator>", "<dc:title>B/1</dc:title>")
                .doesNotContain("dcterms:created", "dcterms:modified", "lastModifiedBy", "POI", System.getProperty("user.name") + "<");
    }
}
