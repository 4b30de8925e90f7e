package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each client agreed to at the end of a counselling session, and the signature, sealed under the client's key (S001 step 4). */
@Component
class Contracts {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Received received;
    private final Audit audit;
    private final Changes changes;

    Contracts(JdbcClient jdbc, Vault vault, Received received, Audit audit, Changes changes) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.received = received;
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * @param drawing the signature as the path of a drawing (SVG); null when it stands on paper
     * @param name    who signed on paper, as typed
     */
    record Contract(String text, @Nullable String name, @Nullable String drawing, Instant signedAt) {}

    /** screen or paper, for each who signed. */
    Map<UUID, String> ways(Asker asker, UUID event) {
        Map<UUID, String> ways = new HashMap<>();
        jdbc.sql("select episode_id, way from pulih.group_contract where office_id = :office and event_id = :event")
                .param("office", asker.office())
                .param("event", event)
                .query((row, n) -> ways.put(row.getObject("episode_id", UUID.class), row.getString("way")))
                .list();
        return ways;
    }

    Optional<Contract> of(Asker asker, UUID event, Episode episode) {
        SealingKey key = vault.clientKey(asker.office(), episode.client());
        return jdbc.sql("select * from pulih.group_contract where office_id = :office and event_id = :event and episode_id = :episode")
                .param("office", asker.office())
                .param("event", event)
                .param("episode", episode.id())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Contract(Objects.requireNonNull(key.open("group_contract.text." + id, row.getBytes("text_sealed"))),
                            key.open("group_contract.name." + id, row.getBytes("name_sealed")),
                            key.open("group_contract.signature." + id, row.getBytes("signature_sealed")),
                            row.getObject("signed_at", OffsetDateTime.class).toInstant());
                })
                .optional();
    }

    /** @throws ProblemException already-done when this client has signed */
    void sign(Asker asker, UUID event, Episode episode, NewContract contract, Input input) {
        if (!received.first(asker, contract.id(), "group-contract " + event + " " + episode.id(), input)) {
            return;
        }
        SealingKey key = vault.clientKey(asker.office(), episode.client());
        UUID id = contract.id();
        try {
            jdbc.sql("""
                    insert into pulih.group_contract (office_id, event_id, episode_id, id, way, text_sealed, name_sealed, signature_sealed,
                        signed_at, recorded_by)
                    values (:office, :event, :episode, :id, :way, :text, :name, :signature, :now, :by)""")
                    .param("office", asker.office()).param("event", event).param("episode", episode.id()).param("id", id)
                    .param("way", contract.drawing() == null ? "paper" : "screen")
                    .param("text", key.seal("group_contract.text." + id, contract.text()))
                    .param("name", key.seal("group_contract.name." + id, contract.name()))
                    .param("signature", key.seal("group_contract.signature." + id, contract.drawing()))
                    .param("now", changes.now()).param("by", asker.account())
                    .update();
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        audit.record(asker, "group-contract-signed", "episode", episode.id(), "event=" + event + " way=" + (contract.drawing() == null ? "paper" : "screen"));
    }
}
