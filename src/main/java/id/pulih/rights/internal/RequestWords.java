package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Work;
import id.pulih.rights.RequestPolicy;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the sealed words of a request for those who serve the client, and writes that into the trail. */
@Component
class RequestWords {

    private final JdbcClient jdbc;
    private final Work work;
    private final Vault vault;
    private final Audit audit;

    RequestWords(JdbcClient jdbc, Work work, Vault vault, Audit audit) {
        this.jdbc = jdbc;
        this.work = work;
        this.vault = vault;
        this.audit = audit;
    }

    /** Empty for those who may not read it, and when the client's key was destroyed. */
    Optional<Said> of(Asker asker, Request request) {
        if (!RequestPolicy.mayReadWords(asker, request.office())) {
            return Optional.empty();
        }
        return work.write(asker.own("rights"), () -> {
            SealingKey key = vault.clientKeys(request.office(), List.of(request.client())).get(request.client());
            if (key == null) {
                return Optional.empty();
            }
            audit.record(asker, "request-read", "client", request.client(), "request=" + request.id());
            return Optional.of(open(asker, request, key));
        });
    }

    private Said open(Asker asker, Request request, SealingKey key) {
        var reasons = new HashMap<UUID, String>();
        jdbc.sql("select id, reason_sealed from pulih.person_request_step where office_id = :office and request_id = :request and reason_sealed is not null")
                .param("office", asker.office())
                .param("request", request.id())
                .query((row, n) -> reasons.put(row.getObject("id", UUID.class),
                        key.open(reasonPlace(row.getObject("id", UUID.class)), row.getBytes("reason_sealed"))))
                .list();
        return jdbc.sql("select proof_sealed, asked_sealed from pulih.person_request where office_id = :office and id = :id")
                .param("office", asker.office())
                .param("id", request.id())
                .query((row, n) -> new Said(key.open(proofPlace(request.id()), row.getBytes("proof_sealed")),
                        key.open(askedPlace(request.id()), row.getBytes("asked_sealed")), reasons))
                .single();
    }

    static String proofPlace(UUID request) {
        return "person_request.proof." + request;
    }

    static String askedPlace(UUID request) {
        return "person_request.asked." + request;
    }

    static String reasonPlace(UUID step) {
        return "person_request_step.reason." + step;
    }
}
