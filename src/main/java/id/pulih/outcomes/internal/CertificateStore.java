package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.documents.LetterNumbers;
import id.pulih.episodes.Episode;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.Ids;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issues certificates, finds and revokes them. Every method joins the caller's work of the asker's own office. */
@Component
class CertificateStore {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;
    private final LetterNumbers numbers;
    private final Offices offices;

    CertificateStore(JdbcClient jdbc, Vault vault, Audit audit, Clock clock, LetterNumbers numbers, Offices offices) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.numbers = numbers;
        this.offices = offices;
    }

    void issue(Asker asker, Episode episode) {
        Office office = offices.get(asker.office());
        UUID id = Ids.next();
        String code = VerificationCode.random();
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        jdbc.sql("insert into pulih.certificate_code (code_hash, office_id, episode_id) values (:hash, :office, :episode)")
                .param("hash", hash(code))
                .param("office", asker.office())
                .param("episode", episode.id())
                .update();
        audit.record(asker, "certificate-issued", "episode", episode.id(), "certificate=" + id);
        jdbc.sql("""
                insert into pulih.certificate (office_id, episode_id, id, number, code_sealed, issued_on, head_name, head_title, issued_by, issued_at)
                values (:office, :episode, :id, :number, :code, :today, :head, :title, :account, :now)""")
                .param("office", asker.office())
                .param("episode", episode.id())
                .param("id", id)
                .param("number", numbers.certificate(office.id(), office.code(), today))
                .param("code", vault.clientKey(asker.office(), episode.client()).seal(place(id), code))
                .param("today", today)
                .param("head", office.headName())
                .param("title", office.headTitle())
                .param("account", asker.account())
                .param("now", now())
                .update();
    }

    Optional<Certificate> find(Asker asker, Episode episode) {
        return jdbc.sql("""
                select c.id, c.episode_id, c.number, c.code_sealed, c.issued_on, c.head_name, c.head_title, r.revoked_on
                from pulih.certificate c
                left join pulih.certificate_revocation r on r.office_id = c.office_id and r.episode_id = c.episode_id
                where c.office_id = :office and c.episode_id = :episode""")
                .param("office", asker.office())
                .param("episode", episode.id())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    String code = vault.clientKey(asker.office(), episode.client()).open(place(id), row.getBytes("code_sealed"));
                    return new Certificate(id, episode.id(), row.getString("number"), Objects.requireNonNull(code),
                            row.getObject("issued_on", LocalDate.class), row.getString("head_name"),
                            row.getString("head_title"), row.getObject("revoked_on", LocalDate.class));
                })
                .optional();
    }

    void revoke(Asker asker, Certificate certificate, String reason) {
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        jdbc.sql("""
                insert into pulih.certificate_revocation (office_id, episode_id, revoked_on, reason, revoked_by, revoked_at)
                values (:office, :episode, :today, :reason, :account, :now)""")
                .param("office", asker.office())
                .param("episode", certificate.episode())
                .param("today", today)
                .param("reason", reason)
                .param("account", asker.account())
                .param("now", now())
                .update();
        jdbc.sql("update pulih.certificate_code set revoked_on = :today where code_hash = :hash")
                .param("today", today)
                .param("hash", hash(certificate.code()))
                .update();
        audit.record(asker, "certificate-revoked", "episode", certificate.episode(), "certificate=" + certificate.id());
    }

    private byte[] hash(String code) {
        return vault.blind("certificate", code);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static String place(UUID certificate) {
        return "certificate.code." + certificate;
    }
}
