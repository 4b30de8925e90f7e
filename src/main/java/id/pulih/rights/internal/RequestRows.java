package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.offices.OfficeRules;
import id.pulih.platform.ProblemException;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes requests and their steps with their words sealed, within the transaction of what was done. */
@Component
class RequestRows {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;
    private final OfficeRules rules;

    RequestRows(JdbcClient jdbc, Clock clock, Vault vault, OfficeRules rules) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.rules = rules;
    }

    /**
     * A step to be written.
     *
     * @param reason sealed; not kept when the client's key is gone
     */
    record NewStep(UUID id, String kind, @Nullable Ground ground, @Nullable String reason, String detail, LocalDate doneOn) {}

    /** Nobody else changes what is recorded of the client until the present transaction ends. */
    void lock(Asker asker, UUID client) {
        jdbc.sql("select id from pulih.client where office_id = :office and id = :id for update")
                .param("office", asker.office())
                .param("id", client)
                .query(UUID.class)
                .optional()
                .orElseThrow(ProblemException.notFound());
    }

    void insert(Asker asker, UUID client, NewRequest request) {
        var key = vault.clientKey(asker.office(), client);
        jdbc.sql("""
                insert into pulih.person_request (office_id, id, client_id, kind, requested_by, proof_sealed, how, asked_sealed,
                    received_at, due_at, rule, recorded_by, recorded_at)
                values (:office, :id, :client, :kind, :by, :proof, :how, :asked, :receivedAt, :dueAt, :rule, :account, :now)""")
                .param("office", asker.office())
                .param("id", request.id())
                .param("client", client)
                .param("kind", request.kind().code())
                .param("by", request.by().code())
                .param("proof", key.seal(RequestWords.proofPlace(request.id()), request.proof()))
                .param("how", request.how().code())
                .param("asked", key.seal(RequestWords.askedPlace(request.id()), request.asked()))
                .param("receivedAt", request.receivedAt().atOffset(ZoneOffset.UTC))
                .param("dueAt", due(asker, request).atOffset(ZoneOffset.UTC))
                .param("rule", request.kind().rule())
                .param("account", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    void add(Asker asker, Request request, NewStep step) {
        jdbc.sql("""
                insert into pulih.person_request_step (office_id, id, request_id, kind, ground, reason_sealed, detail, done_on,
                    recorded_by, recorded_at)
                values (:office, :id, :request, :kind, :ground, :reason, :detail, :doneOn, :account, :now)""")
                .param("office", asker.office())
                .param("id", step.id())
                .param("request", request.id())
                .param("kind", step.kind())
                .param("ground", step.ground() == null ? null : step.ground().code())
                .param("reason", sealed(asker, request, step))
                .param("detail", step.detail())
                .param("doneOn", step.doneOn())
                .param("account", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    private byte @Nullable [] sealed(Asker asker, Request request, NewStep step) {
        return Optional.ofNullable(vault.clientKeys(asker.office(), List.of(request.client())).get(request.client()))
                .map(key -> key.seal(RequestWords.reasonPlace(step.id()), step.reason()))
                .orElse(null);
    }

    private Instant due(Asker asker, NewRequest request) {
        LocalDate day = LocalDate.ofInstant(request.receivedAt(), asker.zone());
        return request.receivedAt().plus(Duration.ofHours(rules.integer(asker.office(), request.kind().rule(), day)));
    }
}
