package id.pulih.field.internal;

import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up whose telephone a request names, before anybody is signed in. */
@Component
class KnownDevices {

    record Known(UUID id, UUID officeId, UUID agentId, UUID accountId, byte[] sendKey, byte[] readKey, boolean closed) {

        byte[] key(String name) {
            return name.equals(Caller.READ) ? readKey : sendKey;
        }
    }

    private final JdbcClient jdbc;
    private final Work work;

    KnownDevices(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    Optional<Known> find(UUID device) {
        return work.read(Scope.none(), () -> jdbc.sql("""
                select d.id, d.office_id, d.agent_id, d.account_id, d.send_key, d.read_key,
                       (x.device_id is not null or a.disabled_at is not null) as closed
                  from pulih.field_device d
                  join pulih.account a on a.id = d.account_id
                  left join pulih.field_device_ending x on x.device_id = d.id
                 where d.id = :device""")
                .param("device", device)
                .query(Known.class)
                .optional());
    }

    /** The agent's record lies with the office; a telephone of somebody who left is as good as ended. */
    boolean active(Known device) {
        return !device.closed() && work.read(Scope.of(List.of(device.officeId()), device.accountId(), "field"), () -> jdbc.sql(
                        "select not exists (select from pulih.agent_ending where office_id = :office and agent_id = :agent)")
                .param("office", device.officeId())
                .param("agent", device.agentId())
                .query(Boolean.class)
                .single());
    }
}
