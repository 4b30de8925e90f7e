package id.pulih.clients.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Keeps of a PNG what its picture needs and drops the rest: texts, times, Exif, animation, what nobody knows, and what follows
 * its end (PNG specification, third edition, clause 11).
 */
final class PngCleaner {

    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB",
            "bKGD", "pHYs", "cICP");

    private PngCleaner() {}

    /** @throws IllegalArgumentException when it is not a PNG or is damaged */
    static byte[] clean(byte[] png) {
        if (!ScanCheck.sniff(png).equals("image/png")) {
            throw new IllegalArgumentException("not a PNG");
        }
        var to = new ByteArrayOutputStream();
        ScanCheck.copy(png, 0, 8, to);
        int position = 8;
        String type = "";
        while (!type.equals("IEND")) {
            int length = position + 8 > png.length ? -1 : ByteBuffer.wrap(png).getInt(position);
            long end = position + 12L + length;
            if (length < 0 || end > png.length) {
                throw new IllegalArgumentException("damaged at " + position);
            }
            type = new String(png, position + 4, 4, StandardCharsets.US_ASCII);
            if (position == 8) {
                header(png, type, length);
            }
            if (KEPT.contains(type)) {
                ScanCheck.copy(png, position, (int) end, to);
            }
            position = (int) end;
        }
        return to.toByteArray();
    }

    private static void header(byte[] png, String type, int length) {
        if (!type.equals("IHDR") || length != 13) {
            throw new IllegalArgumentException("no header");
        }
        var fields = ByteBuffer.wrap(png, 16, 8);
        ScanCheck.size(fields.getInt(), fields.getInt());
    }
}
