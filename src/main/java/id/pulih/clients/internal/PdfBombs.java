package id.pulih.clients.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at the bytes of a PDF before a parser does: the streams that a parser must unpack in order to read the file at all
 * (object and cross-reference streams) may unpack to a small size only, and nothing may be encrypted. Objects inside such
 * streams cannot be streams themselves (ISO 32000-2, 7.5.7), so all of them stand in sight.
 */
final class PdfBombs {

    private static final int MOST = 24 * 1024 * 1024;

    private static final Pattern ENCRYPTED = Pattern.compile("/" + letters("Encrypt") + "\\b");
    private static final Pattern UNPACKED = Pattern.compile("/(" + letters("ObjStm") + "|" + letters("XRef") + ")(?![A-Za-z])");
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern TWICE = Pattern.compile("\\[\\s*/[^/\\]]+/");

    private PdfBombs() {}

    /** @throws IllegalArgumentException when the file is encrypted or unpacks to more than a scan needs */
    static void refuse(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        if (ENCRYPTED.matcher(text).find()) {
            throw new IllegalArgumentException("encrypted");
        }
        int left = MOST;
        Matcher names = UNPACKED.matcher(text);
        int from = 0;
        while (names.find(from)) {
            Matcher stream = STREAM.matcher(text);
            if (!stream.find(names.end())) {
                return;
            }
            String dictionary = text.substring(Math.max(text.lastIndexOf(" obj", names.start()), 0), stream.start());
            if (TWICE.matcher(dictionary.replaceAll("/W\\s*\\[[^]]*]|/Index\\s*\\[[^]]*]|/ID\\s*\\[[^]]*]", "")).find()) {
                throw new IllegalArgumentException("packed more than once");
            }
            left -= unpacked(pdf, stream.end(), left);
            from = stream.end();
        }
    }

    /** How long the stream is unpacked; what is no deflated stream unpacks to nothing here. */
    private static int unpacked(byte[] pdf, int start, int most) {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, start, pdf.length - start);
            byte[] some = new byte[64 * 1024];
            int length = 0;
            int more = inflater.inflate(some);
            while (more > 0) {
                length += more;
                if (length > most) {
                    throw new IllegalArgumentException("unpacks to too much");
                }
                more = inflater.inflate(some);
            }
            return length;
        } catch (DataFormatException e) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    /** Each letter of a name may also be written as {@code #} and its code. */
    private static String letters(String name) {
        return name.chars()
                .mapToObj(letter -> "(?:" + (char) letter + "|#" + Integer.toHexString(letter) + "|#" + Integer.toHexString(letter).toUpperCase(java.util.Locale.ROOT) + ")")
                .collect(Collectors.joining());
    }
}
