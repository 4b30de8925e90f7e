package id.pulih.faults;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request or answer of HTTP/1.1, as the bytes that travelled: all a proxy needs to know is where one ends. */
record Message(byte[] head, byte[] body) {

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");
    private static final Pattern CHUNKED = Pattern.compile("\r\ntransfer-encoding: *chunked");

    /** The next request on a connection; nothing when the other side has hung up. */
    static Optional<Message> request(InputStream in) throws IOException {
        byte[] head = head(in);
        return head.length == 0 ? Optional.empty() : Optional.of(new Message(head, body(in, text(head), false)));
    }

    /** The answer on a connection that has one request under way. */
    static Message answer(InputStream in) throws IOException {
        byte[] head = head(in);
        String text = text(head);
        if (head.length == 0) {
            throw new EOFException("no answer");
        }
        boolean bare = text.startsWith("http/1.1 204") || text.startsWith("http/1.1 304") || text.startsWith("http/1.1 1");
        return new Message(head, bare ? new byte[0] : body(in, text, true));
    }

    /** Where a request goes, without what follows a question mark. */
    String path() {
        return new String(head, StandardCharsets.ISO_8859_1).split(" ", 3)[1].replaceFirst("\\?.*", "");
    }

    /** A request that asks for bytes as they are, whatever is known of them. */
    Message plain() {
        String text = new String(head, StandardCharsets.ISO_8859_1).replaceAll("(?i)\r\n(accept-encoding|if-none-match|if-modified-since):[^\r]*", "");
        return new Message(text.getBytes(StandardCharsets.ISO_8859_1), body);
    }

    /** An answer with another body, which says how long it is. */
    Message with(UnaryOperator<byte[]> change) throws IOException {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        boolean chunked = CHUNKED.matcher(text.toLowerCase(Locale.ROOT)).find();
        byte[] changed = change.apply(chunked ? unchunked() : body);
        String bare = text.replaceAll("(?i)\r\n(content-length|transfer-encoding|etag):[^\r]*", "");
        String longer = bare.substring(0, bare.length() - 2) + "Content-Length: " + changed.length + "\r\n\r\n";
        return new Message(longer.getBytes(StandardCharsets.ISO_8859_1), changed);
    }

    private byte[] unchunked() throws IOException {
        var all = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(body);
        for (byte[] line = line(in); size(line) > 0; line = line(in)) {
            all.writeBytes(exactly(in, size(line)));
            in.skip(2);
        }
        return all.toByteArray();
    }

    /** All bytes, with one more header line. */
    byte[] bytes(String header) {
        var all = new ByteArrayOutputStream();
        all.write(head, 0, head.length - 2);
        all.writeBytes((header.isEmpty() ? "\r\n" : header + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private static byte[] head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int matched = 0; matched < 4; ) {
            int next = in.read();
            if (next < 0) {
                return new byte[0];
            }
            head.write(next);
            matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return head.toByteArray();
    }

    private static byte[] body(InputStream in, String head, boolean answer) throws IOException {
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            return exactly(in, Integer.parseInt(length.group(1)));
        }
        if (CHUNKED.matcher(head).find()) {
            return chunks(in);
        }
        return answer ? in.readAllBytes() : new byte[0];
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = -1; size != 0; ) {
            byte[] line = line(in);
            size = size(line);
            all.writeBytes(line);
            all.writeBytes(exactly(in, size + 2));
        }
        return all.toByteArray();
    }

    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = 0; next != '\n'; ) {
            next = in.read();
            if (next < 0) {
                throw new EOFException("cut in a chunk");
            }
            line.write(next);
        }
        return line.toByteArray();
    }

    private static int size(byte[] line) {
        return Integer.parseInt(new String(line, StandardCharsets.US_ASCII).strip(), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("cut after " + bytes.length + " of " + length);
        }
        return bytes;
    }

    private static String text(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
