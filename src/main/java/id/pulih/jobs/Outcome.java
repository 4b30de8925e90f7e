package id.pulih.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a job.
 *
 * @param said the arguments of the message {@code jobs.done.<kind>}: counts and codes, never a person
 * @param file to be taken by whoever asked, or null
 */
public record Outcome(List<String> said, @Nullable ResultFile file) {

    public Outcome {
        said = List.copyOf(said);
    }

    /**
     * @param name  of the file, without a person in it
     * @param maker writes it, in the transaction that ends the job; it may be called more than once
     */
    public record ResultFile(String name, String type, Maker maker) {}

    /** Writes a file. */
    @FunctionalInterface
    public interface Maker {
        void write(OutputStream to) throws IOException;
    }

    /** Done, with nothing to take home. */
    public static Outcome done(Object... said) {
        return new Outcome(texts(said), null);
    }

    public static Outcome file(ResultFile file, Object... said) {
        return new Outcome(texts(said), file);
    }

    private static List<String> texts(Object... said) {
        return Arrays.stream(said).map(String::valueOf).toList();
    }
}
