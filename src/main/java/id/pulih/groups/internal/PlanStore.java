package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.groups.GroupPolicy;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes plans, each as a further version with all its invitations, and cancellations. Joins the caller's transaction. */
@Component
class PlanStore {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Received received;
    private final Audit audit;
    private final Events events;
    private final Changes changes;

    PlanStore(JdbcClient jdbc, Vault vault, Received received, Audit audit, Events events, Changes changes) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.received = received;
        this.audit = audit;
        this.events = events;
        this.changes = changes;
    }

    /** @param id of the event, made by the sender */
    void open(Asker asker, UUID id, Plan plan, Input input) {
        if (!GroupPolicy.mayHold(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        if (!received.first(asker, id, "group-event", input)) {
            return;
        }
        jdbc.sql("""
                insert into pulih.group_event (office_id, id, kind, audience, opened_by, opened_at)
                values (:office, :id, :kind, :audience, :by, :now)""")
                .param("office", asker.office())
                .param("id", id)
                .param("kind", plan.kind().code())
                .param("audience", plan.audience().code())
                .param("by", asker.account())
                .param("now", changes.now())
                .update();
        var event = new Event(id, plan.kind().code(), plan.audience().code(), 0, 0, 0, 0, false);
        insert(asker, event, changes.next(asker, event, "plan", 0, 0), plan);
        audit.record(asker, "group-planned", "group-event", id, "kind=" + plan.kind().code() + " invited=" + plan.members().size());
    }

    /**
     * @param basedOn the version of the plan that was on the form
     * @throws ProblemException stale-version; already-done when it was held or cancelled
     */
    void change(Asker asker, UUID id, Plan plan, int basedOn) {
        Event event = open(asker, id);
        insert(asker, event, changes.next(asker, event, "plan", event.plan(), basedOn), plan);
        audit.record(asker, "group-replanned", "group-event", id, "invited=" + plan.members().size());
    }

    /** @throws ProblemException already-done when it was held or cancelled */
    void cancel(Asker asker, UUID id, String reason, int basedOn) {
        Event event = open(asker, id);
        int version = changes.next(asker, event, "cancellation", event.version(), basedOn);
        UUID row = Ids.next();
        jdbc.sql("""
                insert into pulih.group_cancellation (office_id, event_id, version, id, reason_sealed)
                values (:office, :event, :version, :id, :reason)""")
                .param("office", asker.office())
                .param("event", id)
                .param("version", version)
                .param("id", row)
                .param("reason", vault.officeKey(asker.office()).seal("group_cancellation.reason." + row, reason))
                .update();
        audit.record(asker, "group-cancelled", "group-event", id, "");
    }

    private Event open(Asker asker, UUID id) {
        Event event = events.get(asker, id);
        if (!event.open()) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        return event;
    }

    private void insert(Asker asker, Event event, int version, Plan plan) {
        UUID id = Ids.next();
        SealingKey key = vault.officeKey(asker.office());
        jdbc.sql("""
                insert into pulih.group_plan (office_id, event_id, version, id, starts_at, day, minutes, villages, place_sealed, theme_sealed,
                    guest_sealed, guest_role_sealed, facilitator_account, facilitator_agent, budget, subject, material_sealed,
                    material_version_sealed, material_link_sealed)
                values (:office, :event, :version, :id, :at, :day, :minutes, :villages, :place, :theme, :guest, :role, :account, :agent,
                    :budget, :subject, :material, :materialVersion, :materialLink)""")
                .param("office", asker.office()).param("event", event.id()).param("version", version).param("id", id)
                .param("at", plan.startsAt().atOffset(ZoneOffset.UTC)).param("day", plan.day()).param("minutes", plan.minutes())
                .param("villages", plan.villages().toArray(String[]::new))
                .param("place", key.seal("group_plan.place." + id, plan.place()))
                .param("theme", key.seal("group_plan.theme." + id, plan.theme()))
                .param("guest", key.seal("group_plan.guest." + id, plan.guest()))
                .param("role", key.seal("group_plan.guest_role." + id, plan.guestRole()))
                .param("account", plan.account()).param("agent", plan.agent()).param("budget", plan.budget()).param("subject", plan.subject())
                .param("material", key.seal("group_plan.material." + id, plan.material()))
                .param("materialVersion", key.seal("group_plan.material_version." + id, plan.materialVersion()))
                .param("materialLink", key.seal("group_plan.material_link." + id, plan.materialLink()))
                .update();
        plan.members().forEach(member -> invite(asker, event, version, member));
    }

    private void invite(Asker asker, Event event, int version, UUID episode) {
        jdbc.sql("""
                insert into pulih.group_invitation (office_id, event_id, version, episode_id, id)
                values (:office, :event, :version, :episode, :id)""")
                .param("office", asker.office())
                .param("event", event.id())
                .param("version", version)
                .param("episode", episode)
                .param("id", Ids.next())
                .update();
    }
}
