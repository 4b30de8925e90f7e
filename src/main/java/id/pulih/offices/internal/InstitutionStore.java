package id.pulih.offices.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rehabilitation institutions and other partners; all offices share one list. */
@Component
class InstitutionStore {

    /** One institution; area is its full name. */
    record Institution(UUID id, String name, String ownerKind, @Nullable String areaCode, @Nullable String area,
            @Nullable String address, @Nullable String phone, int version) {}

    private static final String SELECT = """
            select i.id, i.name, i.owner_kind, i.area_code, a.full_name as area, i.address, i.phone, i.version
            from pulih.institution i left join pulih.area a on a.code = i.area_code
            """;

    private final JdbcClient jdbc;
    private final Work work;
    private final Audit audit;
    private final Received received;
    private final Clock clock;

    InstitutionStore(JdbcClient jdbc, Work work, Audit audit, Received received, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.audit = audit;
        this.received = received;
        this.clock = clock;
    }

    List<Institution> all() {
        return work.read(Scope.none(), () -> jdbc.sql(SELECT + "order by lower(i.name), i.id").query(Institution.class).list());
    }

    Institution get(UUID id) {
        return work.read(Scope.none(), () -> jdbc.sql(SELECT + "where i.id = :id").param("id", id)
                .query(Institution.class).optional().orElseThrow(ProblemException.notFound()));
    }

    void add(Asker asker, InstitutionForm form, Input input) {
        work.write(asker.own("institutions"), () -> {
            if (!received.first(asker, form.id(), "institution", input)) {
                return;
            }
            jdbc.sql("""
                    insert into pulih.institution (id, name, owner_kind, area_code, address, phone, version, created_at)
                    values (:id, :name, :kind, :area, :address, :phone, 1, :now)""")
                    .param("id", form.id())
                    .param("name", form.name())
                    .param("kind", form.ownerKind())
                    .param("area", form.areaCode())
                    .param("address", form.address())
                    .param("phone", form.phone())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
            audit.record(asker, "institution-added", "institution", form.id(), "kind=" + form.ownerKind());
        });
    }

    /** @throws ProblemException stale-version when somebody saved after the form was opened */
    void change(Asker asker, UUID id, InstitutionForm form) {
        work.write(asker.own("institutions"), () -> {
            int changed = jdbc.sql("""
                    update pulih.institution set name = :name, owner_kind = :kind, area_code = :area, address = :address,
                           phone = :phone, version = :next
                    where id = :id and version = :version""")
                    .param("name", form.name())
                    .param("kind", form.ownerKind())
                    .param("area", form.areaCode())
                    .param("address", form.address())
                    .param("phone", form.phone())
                    .param("next", form.version() + 1)
                    .param("id", id)
                    .param("version", form.version())
                    .update();
            if (changed == 0) {
                throw ProblemException.of(Problem.STALE_VERSION);
            }
            audit.record(asker, "institution-changed", "institution", id, "version=" + (form.version() + 1));
        });
    }
}
