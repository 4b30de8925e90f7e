package id.pulih.clients;

import id.pulih.access.Asker;
import id.pulih.clients.internal.FileKeeping;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scans that other modules keep with a client, sealed under the client's key and within the client's limits. */
@Component
public class ScannedFiles {

    private final FileKeeping keeping;

    public ScannedFiles(FileKeeping keeping) {
        this.keeping = keeping;
    }

    /**
     * Takes in an upload: whole, small enough, safe. Call it before a transaction is opened.
     *
     * @throws ProblemException too-large, unsupported-type, unsafe-file
     * @throws InvalidInput     on field {@code file} when it is damaged
     */
    public ScannedFile read(@Nullable String name, @Nullable String declared, InputStream content) {
        return keeping.read(name, declared, content);
    }

    /** Joins the caller's work of the own office. */
    public UUID keep(Asker asker, UUID client, ScannedFile file) {
        return keeping.keep(asker, client, file);
    }

    /** Joins the caller's work, which writes the entry in the trail; the office is the client's. */
    public ScannedFile open(UUID office, UUID client, UUID attachment) {
        return keeping.open(office, client, attachment);
    }
}
