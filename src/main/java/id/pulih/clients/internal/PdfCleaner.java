package id.pulih.clients.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Writes a scanned PDF anew: its pages, without author, times, device and earlier versions. What could run or carry another
 * file (ISO 32000-2, 12.6 actions, 7.11.4 embedded files) is no scan and is refused, as is what is too large to look through.
 */
final class PdfCleaner {

    private static final int PAGES = 60;
    private static final int OBJECTS = 60_000;

    /** Keys and kinds of actions that no scanner writes. */
    private static final Set<String> RUNS = Set.of("JS", "JavaScript", "EmbeddedFile", "EmbeddedFiles", "Launch", "RichMedia",
            "RichMediaContent", "XFA", "SubmitForm", "ImportData", "GoToE", "GoToR", "Rendition", "Movie", "Sound", "EF");

    /** Taken out wherever they stand. */
    private static final List<String> TOLD = List.of("Metadata", "PieceInfo", "LastModified", "AA", "OpenAction", "Thumb");

    private PdfCleaner() {}

    /** @throws IllegalArgumentException when it is no PDF, damaged, encrypted, or more than a scan */
    static byte[] clean(byte[] pdf) {
        PdfBombs.refuse(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted() || document.getNumberOfPages() < 1 || document.getNumberOfPages() > PAGES) {
                throw new IllegalArgumentException("encrypted, empty or too long");
            }
            look(document.getDocument().getTrailer());
            document.setDocumentInformation(new PDDocumentInformation());
            document.getDocument().getTrailer().removeItem(COSName.ID);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new IllegalArgumentException("not a PDF that is a scan", e);
        }
    }

    /** Walks through every object once, refuses what runs and takes out what tells. */
    private static void look(COSDictionary trailer) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> next = new ArrayDeque<>(List.of(trailer));
        while (!next.isEmpty()) {
            COSBase present = next.pop();
            COSBase object = present instanceof COSObject reference ? reference.getObject() : present;
            if (object == null || !seen.add(object)) {
                continue;
            }
            if (seen.size() > OBJECTS) {
                throw new IllegalArgumentException("too many objects");
            }
            if (object instanceof COSDictionary dictionary) {
                refuse(dictionary);
                dictionary.getValues().forEach(next::push);
                TOLD.forEach(key -> dictionary.removeItem(COSName.getPDFName(key)));
            } else if (object instanceof COSArray array) {
                array.forEach(value -> next.push(value == null ? COSNull.NULL : value));
            }
        }
    }

    private static void refuse(COSDictionary dictionary) {
        boolean runs = dictionary.keySet().stream().anyMatch(key -> RUNS.contains(key.getName()))
                || RUNS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))
                || RUNS.contains(String.valueOf(dictionary.getNameAsString(COSName.TYPE)))
                || RUNS.contains(String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE)));
        if (runs) {
            throw new IllegalArgumentException("runs or carries something");
        }
    }
}
