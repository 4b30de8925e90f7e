package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.clients.ScannedFile;
import id.pulih.platform.ProblemException;
import id.pulih.vault.Vault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in, keeps and opens the scans of other modules, by the rules that papers are kept by. */
@Component
public class FileKeeping {

    private static final int HEAD = 8;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Attachments attachments;

    FileKeeping(JdbcClient jdbc, Vault vault, Attachments attachments) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.attachments = attachments;
    }

    public ScannedFile read(@Nullable String name, @Nullable String declared, InputStream content) {
        try (var marked = new BufferedInputStream(content)) {
            marked.mark(HEAD);
            String type = ScanCheck.type(name, declared, marked.readNBytes(HEAD));
            marked.reset();
            Scan scan = ScanCheck.read(type, marked);
            attachments.check(scan);
            return new ScannedFile(scan.mediaType(), scan.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public UUID keep(Asker asker, UUID client, ScannedFile file) {
        return attachments.attach(asker, client, new Scan(file.mediaType(), file.content()));
    }

    public ScannedFile open(UUID office, UUID client, UUID attachment) {
        return jdbc.sql("select media_type, content_sealed from pulih.attachment where office_id = :office and client_id = :client and id = :id")
                .param("office", office)
                .param("client", client)
                .param("id", attachment)
                .query((row, n) -> new ScannedFile(row.getString("media_type"),
                        vault.clientKey(office, client).openBytes("attachment.content." + attachment, row.getBytes("content_sealed"))))
                .optional()
                .orElseThrow(ProblemException.notFound());
    }
}
