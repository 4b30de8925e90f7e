package id.pulih.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * The two fonts of every paper. Taking a font file to pieces was a fifth of the work of a page and always comes to the same, so
 * it is done once and lent to one document after the other; never to two at once, for a font keeps where it was read last.
 */
final class Fonts {

    /** As many as draw at the same time; whoever finds none waiting takes the file to pieces anew. */
    private final Queue<Pair> idle = new ArrayBlockingQueue<>(Math.max(1, Runtime.getRuntime().availableProcessors()));

    private final byte[] regular = file("DejaVuSans.ttf");
    private final byte[] bold = file("DejaVuSans-Bold.ttf");

    record Pair(TrueTypeFont regular, TrueTypeFont bold) {}

    /** Lends the fonts to one document. What broke off in the middle does not give them back. */
    <T> T with(Function<Pair, T> drawing) {
        Pair lent = idle.poll();
        Pair pair = lent == null ? new Pair(parsed(regular), parsed(bold)) : lent;
        T drawn = drawing.apply(pair);
        idle.offer(pair);
        return drawn;
    }

    private static TrueTypeFont parsed(byte[] file) {
        try {
            return new TTFParser(true).parse(new RandomAccessReadBuffer(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] file(String name) {
        try {
            return new ClassPathResource("fonts/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("fonts/" + name + " is missing", e);
        }
    }
}
