package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.platform.Coded;
import id.pulih.platform.Ids;
import id.pulih.programmes.Owner;
import id.pulih.relapse.Response;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inserts behind events, gradings and actions. All join the caller's transaction. */
@Component
class EventWrites {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;

    EventWrites(JdbcClient jdbc, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
    }

    LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    byte @Nullable [] seal(Episode episode, String place, @Nullable String words) {
        return vault.clientKey(episode.office(), episode.client()).seal(place, words);
    }

    void insert(Asker asker, Episode episode, NewEvent event) {
        Coded origin = event.originKind();
        jdbc.sql("""
                insert into pulih.relapse_event (office_id, id, episode_id, used_on, known_by, origin_kind, origin_id, words_sealed, recorded_by, recorded_at)
                values (:office, :id, :episode, :usedOn, :knownBy, :originKind, :originId, :words, :by, :now)""")
                .param("office", episode.office())
                .param("id", event.id())
                .param("episode", episode.id())
                .param("usedOn", event.usedOn())
                .param("knownBy", event.knownBy().code())
                .param("originKind", origin == null ? null : origin.code())
                .param("originId", event.originId())
                .param("words", seal(episode, "relapse_event.words." + event.id(), event.words()))
                .param("by", asker.account())
                .param("now", now())
                .update();
    }

    void insert(Asker asker, Episode episode, Graded grading) {
        jdbc.sql("""
                insert into pulih.relapse_grading (office_id, id, event_id, episode_id, number, again, noticed, helped_first, signs, counted,
                    proposed, because, grade, handled_by, reason_sealed, decided_by, decided_at)
                values (:office, :id, :event, :episode, :number, :again, :noticed, :helpedFirst, :signs, :counted,
                    :proposed, :because, :grade, :handledBy, :reason, :by, :now)""")
                .param("office", episode.office())
                .param("id", grading.id())
                .param("event", grading.event())
                .param("episode", episode.id())
                .param("number", grading.number())
                .param("again", grading.answers().again().code())
                .param("noticed", grading.answers().noticed().code())
                .param("helpedFirst", grading.answers().helpedFirst().code())
                .param("signs", grading.answers().signs().stream().map(Coded::code).sorted().toArray(String[]::new))
                .param("counted", grading.counted())
                .param("proposed", grading.proposed().code())
                .param("because", grading.because().code())
                .param("grade", grading.grade().code())
                .param("handledBy", grading.handledBy())
                .param("reason", seal(episode, "relapse_grading.reason." + grading.id(), grading.reason()))
                .param("by", asker.account())
                .param("now", now())
                .update();
    }

    /** An action of a grading. */
    record Opened(UUID id, UUID event, UUID grading, Response kind, int place, LocalDate dueOn, @Nullable UUID carriedFrom) {}

    void insert(Episode episode, Opened action) {
        jdbc.sql("""
                insert into pulih.relapse_action (office_id, id, event_id, grading_id, episode_id, kind, place, due_on, carried_from)
                values (:office, :id, :event, :grading, :episode, :kind, :place, :dueOn, :carriedFrom)""")
                .param("office", episode.office())
                .param("id", action.id())
                .param("event", action.event())
                .param("grading", action.grading())
                .param("episode", episode.id())
                .param("kind", action.kind().code())
                .param("place", action.place())
                .param("dueOn", action.dueOn())
                .param("carriedFrom", action.carriedFrom())
                .update();
    }

    /** @param number one more than the namings known */
    void insertOwner(Asker asker, Episode episode, UUID action, int number, Owner role, @Nullable UUID account) {
        jdbc.sql("""
                insert into pulih.relapse_action_owner (office_id, id, action_id, episode_id, number, role, account_id, assigned_by, assigned_at)
                values (:office, :id, :action, :episode, :number, :role, :account, :by, :now)""")
                .param("office", episode.office())
                .param("id", Ids.next())
                .param("action", action)
                .param("episode", episode.id())
                .param("number", number)
                .param("role", role.name().toLowerCase(Locale.ROOT))
                .param("account", account)
                .param("by", asker.account())
                .param("now", now())
                .update();
    }
}
