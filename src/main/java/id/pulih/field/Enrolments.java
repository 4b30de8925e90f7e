package id.pulih.field;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.field.internal.AgentAccounts;
import id.pulih.field.internal.Letters;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes by which an agent's telephone becomes known: shown once by an officer, good once and for a day. */
@Component
public class Enrolments {

    public static final Duration LIFE = Duration.ofHours(24);

    /** @param text as it is shown, {@code 7K3M9-Q2XD4} */
    public record Code(String text, Instant expiresAt) {}

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final Vault vault;
    private final Audit audit;
    private final AgentAccounts accounts;

    public Enrolments(JdbcClient jdbc, Work work, Clock clock, Vault vault, Audit audit, AgentAccounts accounts) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.vault = vault;
        this.audit = audit;
        this.accounts = accounts;
    }

    /**
     * A new code for an agent of the officer's office; earlier ones that nobody used are void from now on.
     *
     * @throws ProblemException not-found for a foreign agent, agent-ended for one who has left or whose account was closed
     */
    public Code make(Asker officer, UUID agent) {
        if (!FieldPolicy.mayServe(officer, officer.office())) {
            throw ProblemException.notFound().get();
        }
        return work.write(officer.own("field"), () -> {
            UUID account = accounts.of(officer, agent);
            String letters = Letters.random(10);
            Instant now = clock.instant();
            voidEarlier(officer, agent, now);
            store(officer, agent, account, letters, now);
            audit.record(officer, "field-enrolment-made", "agent", agent, "");
            return new Code(letters.substring(0, 5) + "-" + letters.substring(5), now.plus(LIFE));
        });
    }

    private void voidEarlier(Asker officer, UUID agent, Instant now) {
        jdbc.sql("""
                update pulih.field_enrolment set expires_at = :now
                where office_id = :office and agent_id = :agent and used_at is null and expires_at > :now""")
                .param("office", officer.office())
                .param("agent", agent)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void store(Asker officer, UUID agent, UUID account, String letters, Instant now) {
        jdbc.sql("""
                insert into pulih.field_enrolment (code_hash, office_id, agent_id, account_id, made_by, made_at, expires_at)
                values (:hash, :office, :agent, :account, :by, :now, :expires)""")
                .param("hash", hash(vault, letters))
                .param("office", officer.office())
                .param("agent", agent)
                .param("account", account)
                .param("by", officer.account())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All that is kept of a code. */
    public static byte[] hash(Vault vault, String letters) {
        return vault.blind("field-enrolment", letters);
    }
}
