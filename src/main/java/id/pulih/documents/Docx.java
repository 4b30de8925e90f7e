package id.pulih.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.core.io.ClassPathResource;

/**
 * Writes a text as DOCX (ISO/IEC 29500) with Apache POI: styles, tables and true numbering, no macro and no link. It only
 * writes: no file from outside is ever opened. Lengths are in twentieths of a point.
 */
public final class Docx {

    /** The styles there are, by their names in {@code docx/styles.xml}. */
    public enum Style { Normal, Agency, Office, Address, Title, Subtitle, Label, Signature, Small, Mark }

    /** In twentieths of a point. */
    private static final int ABOVE_FOOT = 120;

    private final XWPFDocument document = new XWPFDocument();
    private final DocxTables tables = new DocxTables(document);
    private final String title;

    public Docx(String title) {
        this.title = title;
        document.createStyles().setStyles(styles());
        page(document.getDocument().getBody().addNewSectPr());
    }

    /** A paragraph; a line break in the text stays one. */
    public Docx paragraph(Style style, String text) {
        fill(document.createParagraph(), style.name(), text);
        return this;
    }

    /** The double line below a letterhead. */
    public Docx rule() {
        fill(document.createParagraph(), "Rule", "");
        return this;
    }

    /** A numbered list that begins with 1. */
    public Docx numbered(List<String> items) {
        BigInteger list = DocxLists.next(document);
        for (String item : items) {
            XWPFParagraph paragraph = document.createParagraph();
            fill(paragraph, "List", item);
            paragraph.setNumID(list);
        }
        return this;
    }

    /** A table with borders whose first row is its head and is repeated on every page. */
    public Docx grid(List<String> head, List<List<String>> rows) {
        tables.grid(head, rows);
        return this;
    }

    /**
     * A table without borders, for what stands beside each other.
     *
     * @param widths in hundredths of the text's width
     */
    public Docx columns(List<Integer> widths, List<List<String>> rows) {
        tables.columns(widths, rows);
        return this;
    }

    /** A line at the foot of every page. */
    public Docx foot(String text) {
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph line = footer.createParagraph();
        if (footer.getParagraphs().size() == 1) {
            // A table that fills the page would touch it.
            line.setSpacingBefore(ABOVE_FOOT);
        }
        fill(line, Style.Small.name(), text);
        return this;
    }

    /** The same content gives the same bytes: no time of the clock is in the file. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (document; var zip = new Undated(bytes)) {
            about(document.getPackage().getPackageProperties());
            document.getProperties().getExtendedProperties().setApplication("Pulih");
            document.write(zip);
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("the document cannot be written", e);
        }
        return bytes.toByteArray();
    }

    static void fill(XWPFParagraph paragraph, String style, String text) {
        paragraph.setStyle(style);
        List<String> lines = Printable.text(text).lines().toList();
        XWPFRun run = paragraph.createRun();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i));
        }
    }

    private void about(PackageProperties properties) {
        properties.setTitleProperty(Printable.text(title));
        properties.setCreatorProperty("Pulih");
        properties.setLanguageProperty("id-ID");
        properties.setCreatedProperty(Optional.empty());
        properties.setModifiedProperty(Optional.empty());
    }

    /** A4 with margins of 2 and 2.5 cm. */
    private static void page(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(11906);
        size.setH(16838);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(1134);
        margins.setBottom(1134);
        margins.setLeft(1418);
        margins.setRight(1418);
        margins.setHeader(567);
        margins.setFooter(567);
        margins.setGutter(0);
    }

    private static CTStyles styles() {
        try (InputStream styles = new ClassPathResource("docx/styles.xml").getInputStream()) {
            return StylesDocument.Factory.parse(styles).getStyles();
        } catch (IOException e) {
            throw new UncheckedIOException("docx/styles.xml is missing", e);
        } catch (XmlException e) {
            throw new IllegalStateException("docx/styles.xml is not well made", e);
        }
    }

    /** POI has a switch for this, but one for the whole program. */
    private static final class Undated extends ZipArchiveOutputStream {

        Undated(OutputStream out) {
            super(out);
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
            super.putArchiveEntry(entry);
        }
    }
}
