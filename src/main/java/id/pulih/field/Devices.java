package id.pulih.field;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Coded;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The telephones of an office's agents, as its officers keep them. */
@Component
public class Devices {

    /** Why a telephone is ended. */
    public enum Reason implements Coded { LOST, REPLACED, AGENT_ENDED, OTHER }

    /** @param reason null while it is in use, as is endedAt */
    public record Line(UUID id, UUID agentId, String name, OffsetDateTime enrolledAt, @Nullable OffsetDateTime endedAt, @Nullable String reason) {}

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final Audit audit;

    public Devices(JdbcClient jdbc, Work work, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.audit = audit;
    }

    /** Those of one agent of the asker's office, the newest first. */
    public List<Line> of(Asker asker, UUID agent) {
        need(asker);
        return work.read(asker.own("field"), () -> jdbc.sql("""
                select d.id, d.agent_id, d.name, d.enrolled_at, x.ended_at, x.reason
                  from pulih.field_device d left join pulih.field_device_ending x on x.device_id = d.id
                 where d.office_id = :office and d.agent_id = :agent
                 order by d.enrolled_at desc, d.id desc""")
                .param("office", asker.office())
                .param("agent", agent)
                .query(Line.class)
                .list());
    }

    /**
     * From now on it fetches nothing and wipes what it can read; what it hands in still arrives and waits for a person. Once
     * more changes nothing.
     *
     * @throws ProblemException not-found for a telephone of another office
     */
    public void end(Asker asker, UUID device, Reason reason) {
        need(asker);
        work.write(asker.own("field"), () -> {
            jdbc.sql("select id from pulih.field_device where office_id = :office and id = :device")
                    .param("office", asker.office())
                    .param("device", device)
                    .query(UUID.class)
                    .optional()
                    .orElseThrow(ProblemException.notFound());
            int ended = jdbc.sql("""
                    insert into pulih.field_device_ending (device_id, reason, ended_by, ended_at)
                    values (:device, :reason, :by, :now) on conflict do nothing""")
                    .param("device", device)
                    .param("reason", reason.code())
                    .param("by", asker.account())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
            if (ended == 1) {
                audit.record(asker, "field-device-ended", "field-device", device, "reason=" + reason.code());
            }
        });
    }

    private static void need(Asker asker) {
        if (!FieldPolicy.mayServe(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
    }
}
