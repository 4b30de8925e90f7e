package id.pulih.offices.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes offices: new ones below another, and what an office's own letters say. */
@Component
class OfficeStore {

    /** What stands on an office's letters. */
    record Letterhead(String name, @Nullable String address, @Nullable String phone, @Nullable String headName,
            @Nullable String headTitle, int version) {

        static Letterhead read(Input input) {
            var letterhead = new Letterhead(input.needText("name", 200), input.text("address", 300), Contact.phone(input),
                    input.text("headName", 150), input.text("headTitle", 150), input.needInteger("version", 1, 999_999_999));
            input.check();
            return letterhead;
        }
    }

    private final JdbcClient jdbc;
    private final Work work;
    private final Audit audit;
    private final Received received;
    private final Clock clock;

    OfficeStore(JdbcClient jdbc, Work work, Audit audit, Received received, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.audit = audit;
        this.received = received;
        this.clock = clock;
    }

    /** @throws ProblemException stale-version when somebody saved after the form was opened */
    void change(Asker asker, Letterhead head) {
        work.write(asker.own("offices"), () -> {
            int changed = jdbc.sql("""
                    update pulih.office set name = :name, address = :address, phone = :phone, head_name = :head,
                           head_title = :title, version = :next
                    where id = :id and version = :version""")
                    .param("name", head.name())
                    .param("address", head.address())
                    .param("phone", head.phone())
                    .param("head", head.headName())
                    .param("title", head.headTitle())
                    .param("next", head.version() + 1)
                    .param("id", asker.office())
                    .param("version", head.version())
                    .update();
            if (changed == 0) {
                throw ProblemException.of(Problem.STALE_VERSION);
            }
            audit.record(asker, "office-changed", "office", asker.office(), "version=" + (head.version() + 1));
        });
    }

    /** @throws DuplicateKeyException when the code is another office's */
    void add(Asker asker, UUID parent, NewOffice office, Input input) {
        work.write(asker.own("offices"), () -> {
            if (!received.first(asker, office.id(), "office " + parent, input)) {
                return;
            }
            jdbc.sql("""
                    insert into pulih.office (id, code, name, kind, parent_id, area_code, time_zone, version, created_at)
                    values (:id, :code, :name, :kind, :parent, :area, :zone, 1, :now)""")
                    .param("id", office.id())
                    .param("code", office.code())
                    .param("name", office.name())
                    .param("kind", office.kind())
                    .param("parent", parent)
                    .param("area", office.areaCode())
                    .param("zone", office.timeZone())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
            audit.record(asker, "office-added", "office", office.id(), "kind=" + office.kind());
        });
    }
}
