package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.groups.EventRules;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes how an event came out, and corrections of that, together with what it means for each client. Joins the caller's transaction. */
@Component
class ConclusionStore {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Received received;
    private final Audit audit;
    private final Changes changes;
    private final OwnRecords records;

    ConclusionStore(JdbcClient jdbc, Vault vault, Received received, Audit audit, Changes changes, OwnRecords records) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.received = received;
        this.audit = audit;
        this.changes = changes;
        this.records = records;
    }

    /**
     * What is sent, based on the version that was on the form.
     *
     * @param before what stands now; null when it is concluded for the first time
     */
    record Sent(int basedOn, Conclusion conclusion, @Nullable Conclusion before) {}

    /** @return false when exactly this was stored before */
    boolean first(Asker asker, UUID id, UUID event, Input input) {
        return received.first(asker, id, "group-conclusion " + event, input);
    }

    /** @throws ProblemException stale-version, group-size */
    void conclude(Asker asker, Event event, EventRules.Limits limits, Sent sent) {
        Conclusion all = withUntouched(sent.conclusion(), sent.before());
        if (event.kind().counselling() && limits.hard() && !EventRules.allows(all.present(), limits)) {
            throw ProblemException.of(Problem.GROUP_SIZE, all.present(), limits.counsellingMinimum(), limits.counsellingMaximum());
        }
        int version = changes.next(asker, event, "conclusion", event.version(), sent.basedOn());
        boolean fulfils = EventRules.fulfils(event.kind(), all.present(), limits);
        insert(asker, event, version, all, fulfils, EventRules.minimum(event.kind(), limits));
        for (Attended each : all.attended()) {
            Optional<Attended> before = Optional.ofNullable(sent.before()).flatMap(earlier -> earlier.of(each.episode()));
            UUID activity = sent.conclusion().of(each.episode()).isEmpty()
                    ? each.activity()
                    : records.settle(asker, event, new OwnRecords.Part(all, sent.before(), each, before.orElse(null), fulfils));
            insert(asker, event, version, each.with(activity));
        }
        audit.record(asker, sent.before() == null ? "group-concluded" : "group-corrected", "group-event", event.id(),
                "present=" + all.present() + (fulfils ? " fulfils" : " below-minimum"));
    }

    /** Whoever can no longer be written to (an ended programme, a restriction) stays as recorded. */
    private static Conclusion withUntouched(Conclusion sent, @Nullable Conclusion before) {
        if (before == null) {
            return sent;
        }
        var all = new ArrayList<>(sent.attended());
        before.attended().stream().filter(each -> sent.of(each.episode()).isEmpty()).forEach(all::add);
        return new Conclusion(sent.beganAt(), sent.zone(), sent.families(), sent.community(), sent.note(), sent.reason(), List.copyOf(all));
    }

    private void insert(Asker asker, Event event, int version, Conclusion conclusion, boolean fulfils, int minimum) {
        UUID id = Ids.next();
        SealingKey key = vault.officeKey(asker.office());
        jdbc.sql("""
                insert into pulih.group_conclusion (office_id, event_id, version, id, began_at, day, fulfils, minimum, present, families,
                    community, note_sealed, reason_sealed)
                values (:office, :event, :version, :id, :at, :day, :fulfils, :minimum, :present, :families, :community, :note, :reason)""")
                .param("office", asker.office()).param("event", event.id()).param("version", version).param("id", id)
                .param("at", conclusion.beganAt().atOffset(ZoneOffset.UTC)).param("day", conclusion.day())
                .param("fulfils", fulfils).param("minimum", minimum).param("present", conclusion.present())
                .param("families", conclusion.allFamilies()).param("community", conclusion.community())
                .param("note", key.seal("group_conclusion.note." + id, conclusion.note()))
                .param("reason", key.seal("group_conclusion.reason." + id, conclusion.reason()))
                .update();
    }

    private void insert(Asker asker, Event event, int version, Attended each) {
        UUID id = Ids.next();
        UUID client = records.client(asker, each.episode());
        SealingKey key = vault.clientKeys(asker.office(), List.of(client)).get(client);
        jdbc.sql("""
                insert into pulih.group_attendance (office_id, event_id, version, episode_id, id, state, relation, relatives,
                    reason_sealed, private_sealed, activity_id)
                values (:office, :event, :version, :episode, :id, :state, :relation, :relatives, :reason, :own, :activity)""")
                .param("office", asker.office()).param("event", event.id()).param("version", version).param("episode", each.episode())
                .param("id", id).param("state", each.state().code()).param("relation", each.relation()).param("relatives", each.relatives())
                .param("reason", key == null ? null : key.seal("group_attendance.reason." + id, each.reason()))
                .param("own", key == null ? null : key.seal("group_attendance.private." + id, each.own()))
                .param("activity", each.activity())
                .update();
    }
}
