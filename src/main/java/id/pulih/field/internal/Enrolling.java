package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.audit.Audit;
import id.pulih.field.Enrolments;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a telephone known that shows a code. */
@Component
class Enrolling {

    record Enrolled(UUID device, UUID agent, Asker asker) {}

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final Vault vault;
    private final Askers askers;
    private final Audit audit;

    Enrolling(JdbcClient jdbc, Work work, Clock clock, Vault vault, Askers askers, Audit audit) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.vault = vault;
        this.askers = askers;
        this.audit = audit;
    }

    private record Code(UUID agentId, UUID accountId) {}

    /**
     * Empty when the code is unknown, used or too old, or its account was closed meanwhile. The telephone that used it may ask
     * again with the same keys: the answer to the first time was lost on the way.
     */
    Optional<Enrolled> enrol(NewDevice wish) {
        byte[] hash = Enrolments.hash(vault, wish.code());
        return first(wish, hash).or(() -> again(wish, hash));
    }

    private Optional<Enrolled> first(NewDevice wish, byte[] hash) {
        return work.read(Scope.none(), () -> jdbc.sql("""
                select agent_id, account_id from pulih.field_enrolment
                where code_hash = :hash and used_at is null and expires_at > :now""")
                .param("hash", hash)
                .param("now", now())
                .query(Code.class)
                .optional())
                .flatMap(code -> askers.of(code.accountId()).flatMap(agent -> work.write(agent.own("field"), () -> claim(agent, code, wish, hash))));
    }

    /** Of two telephones that show the same code at once one gets it. */
    private Optional<Enrolled> claim(Asker agent, Code code, NewDevice wish, byte[] hash) {
        UUID device = Ids.next();
        int claimed = jdbc.sql("""
                update pulih.field_enrolment set used_at = :now, device_id = :device
                where code_hash = :hash and used_at is null and expires_at > :now""")
                .param("now", now())
                .param("device", device)
                .param("hash", hash)
                .update();
        if (claimed == 0 || left(agent, code.agentId())) {
            return Optional.empty();
        }
        jdbc.sql("""
                insert into pulih.field_device (id, office_id, agent_id, account_id, name, send_key, read_key, enrolled_at)
                values (:id, :office, :agent, :account, :name, :send, :read, :now)""")
                .param("id", device)
                .param("office", agent.office())
                .param("agent", code.agentId())
                .param("account", agent.account())
                .param("name", wish.name())
                .param("send", wish.sendKey())
                .param("read", wish.readKey())
                .param("now", now())
                .update();
        audit.record(agent, "field-device-enrolled", "field-device", device, "agent=" + code.agentId());
        return Optional.of(new Enrolled(device, code.agentId(), agent));
    }

    private record Known(UUID id, UUID agentId, UUID accountId) {}

    private Optional<Enrolled> again(NewDevice wish, byte[] hash) {
        return work.read(Scope.none(), () -> jdbc.sql("""
                select d.id, d.agent_id, d.account_id
                  from pulih.field_enrolment e join pulih.field_device d on d.id = e.device_id
                 where e.code_hash = :hash and e.expires_at > :now and d.send_key = :send and d.read_key = :read
                   and not exists (select from pulih.field_device_ending x where x.device_id = d.id)""")
                .param("hash", hash)
                .param("now", now())
                .param("send", wish.sendKey())
                .param("read", wish.readKey())
                .query(Known.class)
                .optional())
                .flatMap(known -> askers.of(known.accountId()).map(agent -> new Enrolled(known.id(), known.agentId(), agent)));
    }

    private boolean left(Asker agent, UUID id) {
        return jdbc.sql("select exists (select from pulih.agent_ending where office_id = :office and agent_id = :agent)")
                .param("office", agent.office())
                .param("agent", id)
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
