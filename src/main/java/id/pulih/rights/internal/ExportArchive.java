package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.documents.Documents;
import id.pulih.ui.Pages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Packs a person's data: a sheet to read, the data for programs, and the scans. */
@Component
class ExportArchive {

    private final Pages pages;
    private final Documents documents;
    private final JsonMapper json;

    ExportArchive(Pages pages, Documents documents, JsonMapper json) {
        this.pages = pages;
        this.documents = documents;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    byte[] zip(Asker asker, PersonData data) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "baca-dahulu.pdf", cover(asker, data));
            put(zip, "data.json", json.writeValueAsBytes(data.json()));
            for (Map.Entry<String, byte[]> file : data.files().entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The name of the archive: the serial, never the person. */
    static String fileName(PersonData data) {
        return "salinan-" + data.disclosure().serial().replaceAll("[^A-Za-z0-9]+", "-") + ".zip";
    }

    byte[] cover(Asker asker, PersonData data) {
        List<CoverPage.Line> lines = data.parts().entrySet().stream()
                .map(part -> new CoverPage.Line(part.getKey(), part.getValue().size())).toList();
        String name = String.valueOf(data.parts().get("client").getFirst().get("name"));
        var page = new CoverPage(name, data.client().caseNumber(), asker.officeName(), data.disclosure().givenOn(), lines,
                List.copyOf(data.files().keySet()), data.disclosure());
        return documents.pdf(pages.letter("rights/cover.jte", page), data.disclosure().serial());
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
