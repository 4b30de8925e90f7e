package id.pulih.clients.internal;

import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes in a scan: a picture or PDF that is what it says, small enough, and without what a camera writes beside the picture. */
final class ScanCheck {

    static final int MAX = 8 * 1024 * 1024;

    /** Read on and thrown away above the limit, so that the sender gets the answer instead of a broken connection. */
    private static final int DRAINED = 24 * 1024 * 1024;

    /** A3 at 600 dots per inch is 7,000 by 9,900. */
    private static final int WIDEST = 15_000;
    private static final long MOST_PIXELS = 80_000_000;

    /** Where a PDF that was not cut off has its end mark. */
    private static final int TAIL = 2048;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private ScanCheck() {}

    /**
     * @throws ProblemException too-large, unsupported-type
     * @throws InvalidInput     on field {@code file} when the content is not of its type or damaged
     */
    static Scan read(String mediaType, InputStream body) {
        byte[] bytes = bytes(body);
        try {
            return switch (mediaType) {
                case "image/jpeg" -> new Scan(mediaType, JpegCleaner.clean(bytes));
                case "image/png" -> new Scan(mediaType, PngCleaner.clean(bytes));
                case "application/pdf" -> new Scan(mediaType, PdfCleaner.clean(whole(bytes)));
                default -> throw ProblemException.of(Problem.UNSUPPORTED_TYPE);
            };
        } catch (IllegalArgumentException e) {
            throw refused(bytes.length == 0 ? "required" : "file-damaged", mediaType);
        }
    }

    /** What the first bytes say; for a browser that sends a name but a wrong type. */
    static String sniff(byte[] head) {
        if (head.length > 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xD8) {
            return "image/jpeg";
        }
        if (Arrays.equals(head, 0, Math.min(head.length, 8), PNG, 0, 8)) {
            return "image/png";
        }
        return new String(head, StandardCharsets.ISO_8859_1).startsWith("%PDF-") ? "application/pdf" : "";
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MAX + 1);
            if (bytes.length > MAX) {
                body.skip(DRAINED);
                throw ProblemException.of(Problem.TOO_LARGE, "8 MB");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the name and the browser say must be what the content is: a name that promises something else is a trick, or a mistake
     * that the next reader would make again. Names are looked at here and kept nowhere.
     *
     * @throws ProblemException unsupported-type
     */
    static String type(@Nullable String name, @Nullable String declared, byte[] head) {
        String found = sniff(head);
        String ending = String.valueOf(name).toLowerCase(Locale.ROOT).replaceFirst("(?s)^(?:.*[.]|[^.]*$)", "");
        boolean named = switch (ending) {
            case "jpg", "jpeg", "jpe", "jfif" -> found.equals("image/jpeg");
            case "png" -> found.equals("image/png");
            case "pdf" -> found.equals("application/pdf");
            default -> ending.isEmpty();
        };
        boolean said = declared == null || declared.equals("application/octet-stream") || declared.equals(found)
                || (declared.equals("image/jpg") && found.equals("image/jpeg"));
        if (!named || !said) {
            throw ProblemException.of(Problem.UNSUPPORTED_TYPE);
        }
        return found;
    }

    /** A picture that would fill the memory of whoever opens it is refused by what it says of itself, before anyone decodes it. */
    static void size(long width, long height) {
        if (width < 1 || height < 1 || width > WIDEST || height > WIDEST || width * height > MOST_PIXELS) {
            throw new IllegalArgumentException("no scan is " + width + " by " + height);
        }
    }

    private static byte[] whole(byte[] bytes) {
        String end = new String(bytes, Math.max(0, bytes.length - TAIL), Math.min(bytes.length, TAIL), StandardCharsets.ISO_8859_1);
        if (!sniff(bytes).equals("application/pdf") || !end.contains("%%EOF")) {
            throw new IllegalArgumentException("not a whole PDF");
        }
        return bytes;
    }

    private static InvalidInput refused(String code, String mediaType) {
        var input = Input.of(Map.of());
        if (code.equals("required")) {
            input.error("file", code);
        } else {
            input.error("file", code, mediaType);
        }
        return new InvalidInput(input, input.errors());
    }

    /** Copies with a check of the range: a length that a damaged file claims must not reach beyond it. */
    static void copy(byte[] from, int start, int end, ByteArrayOutputStream to) {
        if (start < 0 || end > from.length || start > end) {
            throw new IllegalArgumentException("damaged at " + start);
        }
        to.write(from, start, end - start);
    }

    static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "application/pdf");
}
