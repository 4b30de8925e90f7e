package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.referrals.ReferralPolicy;
import id.pulih.referrals.Resource;
import id.pulih.referrals.internal.NewResource;
import id.pulih.referrals.internal.ResourceQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the directory of an office: entries in versions, confirmations, an end with its reason. Nothing is removed. */
@Component
class ResourceStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Work work;
    private final Received received;
    private final Audit audit;
    private final ResourceQueries queries;

    ResourceStore(JdbcClient jdbc, Clock clock, Work work, Received received, Audit audit, ResourceQueries queries) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.work = work;
        this.received = received;
        this.audit = audit;
        this.queries = queries;
    }

    void add(Asker asker, NewResource wish, Input sent) {
        work.write(asker.own("care"), () -> {
            need(asker);
            if (received.first(asker, wish.id(), "resource", sent)) {
                jdbc.sql("insert into pulih.resource (office_id, id, opened_by, opened_at) values (:office, :id, :account, :now)")
                        .param("office", asker.office()).param("id", wish.id()).param("account", asker.account()).param("now", now())
                        .update();
                insert(asker, wish, 1);
                audit.record(asker, "resource-added", "resource", wish.id(), "");
            }
        });
    }

    /**
     * Appends a version.
     *
     * @throws ProblemException stale-version when there is one after the one it was based on; resource-ended
     */
    void change(Asker asker, NewResource wish) {
        work.write(asker.own("care"), () -> {
            Resource present = open(asker, wish.id());
            if (present.version() != wish.version()) {
                throw ProblemException.of(Problem.STALE_VERSION);
            }
            try {
                insert(asker, wish, wish.version() + 1);
            } catch (DuplicateKeyException e) {
                throw ProblemException.of(Problem.STALE_VERSION);
            }
            audit.record(asker, "resource-changed", "resource", wish.id(), "version=" + (wish.version() + 1));
        });
    }

    private void insert(Asker asker, NewResource wish, int version) {
        jdbc.sql("""
                insert into pulih.resource_version (office_id, id, version, name, fields, area_code, address, contact, opening_hours, offers,
                    cost, villages, institution_id, written_by, written_at)
                values (:office, :id, :version, :name, :fields, :area, :address, :contact, :hours, :offers,
                    :cost, :villages, :institution, :account, :now)""")
                .param("office", asker.office())
                .param("id", wish.id())
                .param("version", version)
                .param("name", wish.name())
                .param("fields", wish.fields().stream().map(Coded::code).toArray(String[]::new))
                .param("area", wish.areaCode())
                .param("address", wish.address())
                .param("contact", wish.contact())
                .param("hours", wish.openingHours())
                .param("offers", wish.offers())
                .param("cost", wish.cost())
                .param("villages", wish.villages().toArray(String[]::new))
                .param("institution", wish.institution())
                .param("account", asker.account())
                .param("now", now())
                .update();
    }

    /** @param input id, confirmedOn, asked */
    void confirm(Asker asker, UUID resource, Input input) {
        UUID id = input.needId("id");
        LocalDate day = input.needPastDate("confirmedOn", today(asker));
        String asked = input.needText("asked", 100);
        input.check();
        work.write(asker.own("care"), () -> {
            open(asker, resource);
            if (received.first(asker, id, "resource-confirmation " + resource, input)) {
                jdbc.sql("""
                        insert into pulih.resource_confirmation (office_id, id, resource_id, confirmed_on, asked, recorded_by, recorded_at)
                        values (:office, :id, :resource, :day, :asked, :account, :now)""")
                        .param("office", asker.office()).param("id", id).param("resource", resource).param("day", day).param("asked", asked)
                        .param("account", asker.account()).param("now", now())
                        .update();
                audit.record(asker, "resource-confirmed", "resource", resource, "");
            }
        });
    }

    /** @param input endedOn, endReason */
    void end(Asker asker, UUID resource, Input input) {
        LocalDate day = input.needPastDate("endedOn", today(asker));
        String reason = input.needText("endReason", 300);
        input.check();
        work.write(asker.own("care"), () -> {
            open(asker, resource);
            jdbc.sql("""
                    insert into pulih.resource_ending (office_id, resource_id, ended_on, reason, ended_by, ended_at)
                    values (:office, :resource, :day, :reason, :account, :now)""")
                    .param("office", asker.office()).param("resource", resource).param("day", day).param("reason", reason)
                    .param("account", asker.account()).param("now", now())
                    .update();
            audit.record(asker, "resource-ended", "resource", resource, "");
        });
    }

    /** An entry that nobody ended. */
    private Resource open(Asker asker, UUID resource) {
        need(asker);
        Resource found = queries.get(asker, resource).orElseThrow(ProblemException.notFound());
        if (!found.open()) {
            throw ProblemException.of(Problem.RESOURCE_ENDED);
        }
        return found;
    }

    private static void need(Asker asker) {
        if (!ReferralPolicy.mayKeepDirectory(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
    }

    LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
