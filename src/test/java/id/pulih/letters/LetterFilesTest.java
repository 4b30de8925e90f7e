package id.pulih.letters;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.clients.SampleClient;
import id.pulih.demo.Cast;
import id.pulih.documents.Pdfs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class LetterFilesTest extends PulihTest {

    @Autowired
    private Letters letters;

    @Autowired
    private Askers askers;

    /** Other tests change the paper of Sumbawa. */
    @BeforeEach
    void theLetterheadOfSumbawa() {
        Site andi = Site.signedIn(port, "andi");
        var saved = andi.send(andi.get("/kop-surat"), "/kop-surat", Map.of("lines", "BADAN NARKOTIKA NASIONAL REPUBLIK INDONESIA\nKABUPATEN SUMBAWA",
                "address", "Jalan Contoh Nomor 1, Sumbawa Besar 84300", "phone", "0370 000000", "city", "Sumbawa", "unitCode", "BNNK-SBW",
                "signerName", "Andi Mappasessu", "signerNumber", "19700101 199503 1 001", "signerTitle", "Kepala BNNK Sumbawa"));
        assertThat(saved.status()).isEqualTo(303);
    }

    /** One run of LibreOffice over all of them: it refuses or mends what is not well made, and what it made is read again. */
    @Test
    void everyKindIsArchivableAsPdfAndOpensAsDocxInLibreOffice(@TempDir Path folder) throws Exception {
        Site dewi = Site.signedIn(port, "dewi");
        var numbers = new LinkedHashMap<String, String>();
        for (String kind : SampleLetter.KINDS) {
            String plain = url(SampleLetter.plain(kind, kind.equals("invitation") ? null : client()));
            String hostile = url(SampleLetter.hostile(kind, null));
            byte[] pdf = file(dewi, plain + "/pdf");
            assertThat(Pdfs.faults(pdf)).as(kind).isEmpty();
            assertThat(Pdfs.faults(file(dewi, hostile + "/pdf"))).as(kind).isEmpty();
            numbers.put(kind, number(dewi, plain));
            assertThat(Pdfs.text(pdf)).as(kind).contains(numbers.get(kind), "Kalimat contoh untuk isi surat.", "Nama Contoh 40", "Rahmat Hidayat", "Arsip");
            Files.write(folder.resolve(kind + ".docx"), file(dewi, plain + "/docx"));
            Files.write(folder.resolve(kind + "-hostile.docx"), file(dewi, hostile + "/docx"));
            keep(kind + ".pdf", pdf);
            keep(kind + "-hostile.pdf", file(dewi, hostile + "/pdf"));
        }

        convert(folder);

        for (String kind : SampleLetter.KINDS) {
            byte[] converted = Files.readAllBytes(folder.resolve(kind + ".pdf"));
            String text = Pdfs.text(converted);
            assertThat(text).as(kind).contains("Kalimat contoh untuk isi surat.", "Nama Contoh 40", "Arsip");
            assertThat(text.replaceAll("\\s", "")).as(kind).contains(numbers.get(kind));
            String hostile = Pdfs.text(Files.readAllBytes(folder.resolve(kind + "-hostile.pdf")));
            assertThat(hostile.replaceAll("\\s", "")).as(kind).contains("<script>alert('&')</script>&\"kutip\"]]>", "Bariskedua.");
            keep(kind + "-docx.pdf", converted);
        }
        System.out.println("FIGURE letters.files: " + SampleLetter.KINDS.size() + " kinds x plain and hostile: PDF/A-2u without a fault, DOCX opened in LibreOffice");
    }

    @Test
    void aLetterAboutAClientSaysItsSerialAndThatItMustNotBeHandedOn() throws Exception {
        Site dewi = Site.signedIn(port, "dewi");
        String url = url(SampleLetter.plain("referral", client()));

        String pdf = Pdfs.text(file(dewi, url + "/pdf"));
        String docx = docxText(file(dewi, url + "/docx"));

        for (String text : List.of(pdf, docx)) {
            assertThat(text).contains("Nomor seri BNNK-SBW/D/2026/", "Dilarang meneruskan", "Rahasia", "Berkas kantor sendiri", "Andi Mappasessu");
        }
        assertThat(pdf).contains("KABUPATEN SUMBAWA", "Yth. Kepala Dinas Sosial", "Sumbawa, 23 November 2026", "CONTOH", "Tembusan:");
    }

    @Test
    void severalAreOneNewPageEachOrFilesInAnArchive() throws Exception {
        Site dewi = Site.signedIn(port, "dewi");
        UUID first = letters.issue(asker("dewi"), SampleLetter.plain("general", null), null);
        UUID second = letters.issue(asker("dewi"), SampleLetter.plain("referral", client()), null);
        String csrf = dewi.get("/surat").page().select("form[action=/surat/cetak] input[name=_csrf]").attr("value");
        var fields = Map.of("_csrf", csrf, "letters", first + "\n" + second);

        byte[] pdf = dewi.download("/surat/cetak", with(fields, "format", "pdf"));
        assertThat(Pdfs.faults(pdf)).isEmpty();
        assertThat(Pdfs.text(pdf)).contains(number(dewi, "/surat/" + first), number(dewi, "/surat/" + second));
        keep("several.pdf", pdf);
        assertThat(entries(dewi.download("/surat/cetak", with(fields, "format", "docx")))).hasSize(2).allMatch(name -> name.endsWith(".docx"));
        assertThat(dewi.post("/surat/cetak", Map.of("_csrf", csrf)).page().text()).contains("pilih paling sedikit satu surat");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new LinkedHashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private static void convert(Path folder) throws Exception {
        var command = new ArrayList<>(List.of("soffice", "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", "pdf",
                "--outdir", folder.toString()));
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".docx")).forEach(file -> command.add(file.toString()));
        }
        Process office = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("soffice.log").toFile()).start();
        assertThat(office.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("soffice.log"))).doesNotContain("Error:");
        assertThat(office.exitValue()).isZero();
    }

    private String url(Draft draft) {
        return "/surat/" + letters.issue(asker("dewi"), draft, null);
    }

    private static String number(Site site, String url) {
        return site.get(url).page().select("dl.facts dd").first().text();
    }

    private static byte[] file(Site site, String path) {
        var answer = site.raw("GET", path, null);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-disposition").orElseThrow()).startsWith("attachment; filename=");
        return answer.body();
    }

    private static String docxText(byte[] docx) throws Exception {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", " "));
            }
        }
        return text.toString();
    }

    private static List<String> entries(byte[] archive) throws Exception {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private UUID client() {
        var body = SampleClient.body();
        as("dewi").post("/clients", body);
        return SampleClient.id(body);
    }

    private Asker asker(String username) {
        return askers.of(Cast.person(username).id()).orElseThrow();
    }

    /** For looking at them. */
    private static void keep(String name, byte[] file) throws Exception {
        String folder = System.getProperty("pulih.screenshots", "");
        if (!folder.isEmpty()) {
            Files.write(Path.of(folder, name), file);
        }
    }
}
