package id.pulih.clients.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes texts, times and Exif out of a PNG and drops what follows its end (PNG specification, third edition, clause 11). */
final class PngCleaner {

    private static final Set<String> DROPPED = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME", "caBX");

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
            if (!DROPPED.contains(type)) {
                ScanCheck.copy(png, position, (int) end, to);
            }
            position = (int) end;
        }
        return to.toByteArray();
    }
}
