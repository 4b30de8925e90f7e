package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens everything that is held about a client of the own office. Joins the caller's transaction; the caller writes the trail. */
@Component
class PersonDataReader {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ExportRows rows;

    PersonDataReader(JdbcClient jdbc, Vault vault, ExportRows rows) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.rows = rows;
    }

    record Opened(Map<String, List<Map<String, Object>>> parts, Map<String, byte[]> files) {}

    Opened open(Asker asker, UUID client) {
        SealingKey key = vault.clientKey(asker.office(), client);
        var parts = new LinkedHashMap<String, List<Map<String, Object>>>();
        ExportParts.ALL.forEach(part -> parts.put(part.name(), rows.of(part, asker.office(), client, key)));
        return new Opened(parts, files(asker, client, key));
    }

    /** Under names that tell nothing but the id that stands in the list of attachments. */
    private Map<String, byte[]> files(Asker asker, UUID client, SealingKey key) {
        var files = new LinkedHashMap<String, byte[]>();
        jdbc.sql("select id, media_type, content_sealed from pulih.attachment where office_id = :office and client_id = :client order by stored_at, id")
                .param("office", asker.office())
                .param("client", client)
                .query((row, n) -> files.put("berkas/" + row.getString("id") + suffix(row.getString("media_type")),
                        key.openBytes("attachment.content." + row.getString("id"), row.getBytes("content_sealed"))))
                .list();
        return files;
    }

    private static String suffix(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            default -> ".pdf";
        };
    }
}
