package id.pulih.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns a page of HTML into PDF/A-2u (ISO 19005-2), the form that archives keep: fonts and colours are inside the file
 * and every letter can be read back as text. Nothing outside the HTML is ever fetched, whatever it names.
 */
@Component
public class Documents {

    private static final String FAMILY = "DejaVu Sans";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final Fonts fonts = new Fonts();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /**
     * The PDF of a page written as well-formed XML; its {@code lang} becomes the language of the document.
     *
     * @param html  a whole document with {@code html}, {@code head} and {@code body}
     * @param title of the document, for the reader's window and the archive; it replaces the title of the HTML
     * @throws IllegalArgumentException when the HTML is not well formed
     */
    public byte[] pdf(String html, String title) {
        String titled = titled(html, title);
        return fonts.with(pair -> drawn(titled, pair));
    }

    private byte[] drawn(String html, Fonts.Pair fonts) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument(); PdfBoxRenderer renderer = builder(html, document, fonts).toStream(bytes).buildPdfRenderer()) {
            renderer.createPDF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private PdfRendererBuilder builder(String html, PDDocument document, Fonts.Pair fonts) {
        return new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .useFont(new Embedded(document, fonts.regular()), FAMILY, NORMAL, FontStyle.NORMAL, true)
                .useFont(new Embedded(document, fonts.bold()), FAMILY, BOLD, FontStyle.NORMAL, true)
                .useUnicodeBidiSplitter(RightToLeft::new)
                .useUnicodeBidiReorderer(new RightToLeft.Turning())
                .useSVGDrawer(new BatikSVGDrawer())
                .useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withProducer("Pulih")
                .withHtmlContent(html, null);
    }

    private static String titled(String html, String title) {
        String safe = title.replace("&", "&amp;").replace("<", "&lt;");
        String untitled = Printable.text(html).replaceFirst("(?s)<title>.*?</title>", "");
        return untitled.replaceFirst("<head>", "<head><title>" + java.util.regex.Matcher.quoteReplacement(safe) + "</title>");
    }

    /** Put into the document when its first letter is set, with the letters that are used. */
    private static final class Embedded extends PDFontSupplier {

        private final PDDocument document;
        private final TrueTypeFont font;
        private @Nullable PDFont embedded;

        Embedded(PDDocument document, TrueTypeFont font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                embedded = embedded == null ? PDType0Font.load(document, font, true) : embedded;
                return embedded;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
