package id.pulih.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="id"><head><style>body { font-family: 'DejaVu Sans' } svg { width: 3cm; height: 3cm }</style></head>
            <body><h1>Surat</h1><p>Nama ‘Ni Luh’ — ½ é ≥ 56</p><div style="width:3cm;height:3cm">%s</div></body></html>""";

    private final Documents documents = new Documents();

    @Test
    void aPageBecomesPdfA2uWithoutAFault() throws Exception {
        byte[] pdf = documents.pdf(PAGE.formatted(Qr.svg("https://contoh.test/verifikasi/ABC")), "Surat & <contoh>");

        assertThat(Pdfs.faults(pdf)).isEmpty();
    }

    @Test
    void anOrdinaryPdfHasFaults() throws Exception {
        var ordinary = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(ordinary);
        }

        assertThat(Pdfs.faults(ordinary.toByteArray())).isNotEmpty();
    }

    @Test
    void everyLetterCanBeReadBack() throws Exception {
        byte[] pdf = documents.pdf(PAGE.formatted(""), "Surat");

        assertThat(Pdfs.text(pdf)).contains("Nama ‘Ni Luh’ — ½ é ≥ 56");
    }

    @Test
    void pagesDrawnAtOnceAndOneAfterTheOtherHoldTheirOwnTextAndAreWithoutFault() throws Exception {
        List<byte[]> drawn = IntStream.range(0, 24).parallel()
                .mapToObj(n -> documents.pdf(PAGE.formatted(Qr.svg("https://contoh.test/" + n)).replace("Ni Luh", "Ni Luh " + (char) ('A' + n) + " ŁĐ".repeat(n % 2)), "Surat " + n)).toList();

        for (int n = 0; n < drawn.size(); n++) {
            assertThat(Pdfs.text(drawn.get(n))).contains("‘Ni Luh " + (char) ('A' + n) + (n % 2 == 1 ? " ŁĐ’" : "’"));
            assertThat(Pdfs.qr(drawn.get(n))).isEqualTo("https://contoh.test/" + n);
        }
        assertThat(Pdfs.faults(drawn.getLast())).isEmpty();
    }

    @Test
    void titleAndLanguageAreInTheFile() throws Exception {
        try (var document = Loader.loadPDF(documents.pdf(PAGE.formatted(""), "Surat & <contoh>"))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Surat & <contoh>");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("id");
        }
    }

    @Test
    void theCodeIsReadFromThePrintedPage() throws Exception {
        String address = "https://contoh.test/verifikasi/ABCDEFGHIJKLMNOPQRSTUVWXYZ";

        assertThat(Pdfs.qr(documents.pdf(PAGE.formatted(Qr.svg(address)), "Surat"))).isEqualTo(address);
    }

    @Test
    void nothingOutsideThePageIsFetched() throws Exception {
        try (var server = new ServerSocket(0)) {
            server.setSoTimeout(300);
            String there = "http://localhost:" + server.getLocalPort() + "/";
            documents.pdf(PAGE.formatted("<img src=\"%1$s\" alt=\"\"/><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image xlink:href=\"%1$s\" width=\"9\" height=\"9\"/></svg>".formatted(there))
                    .replace("<style>", "<link rel=\"stylesheet\" href=\"" + there + "\"/><style>@import url('" + there + "');"), "Surat");

            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }
}
