package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a telephone was heard of last, and what it said of itself: tells "no visit" from "not yet received". */
@Component
class Contacts {

    enum Storage implements Coded { PERSISTED, BEST_EFFORT, FULL, LOST }

    /** @param oldestAt when the oldest entry was saved that is not handed in yet */
    record State(Instant sentAt, int unsent, @Nullable Instant oldestAt, String app, Storage storage) {

        private static final int MOST = 100_000;

        static State read(Input input, Asker asker) {
            return new State(input.needInstant("sentAt", asker.zone()), input.needInteger("unsent", 0, MOST),
                    input.has("oldestAt") ? input.needInstant("oldestAt", asker.zone()) : null, input.needText("app", 40),
                    input.needCode("storage", Storage.class));
        }
    }

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Work work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    void note(Sender sender, State state, Skew skew) {
        Asker asker = sender.asker();
        work.write(asker.own("field"), () -> jdbc.sql("""
                insert into pulih.field_contact (office_id, device_id, last_at, unsent, oldest_at, skew_seconds, app, storage)
                values (:office, :device, :now, :unsent, :oldest, :skew, :app, :storage)
                on conflict (office_id, device_id) do update set last_at = greatest(field_contact.last_at, excluded.last_at),
                    unsent = excluded.unsent, oldest_at = excluded.oldest_at, skew_seconds = excluded.skew_seconds,
                    app = excluded.app, storage = excluded.storage""")
                .param("office", asker.office())
                .param("device", sender.device())
                .param("now", now())
                .param("unsent", state.unsent())
                .param("oldest", state.oldestAt() == null ? null : skew.mended(state.oldestAt(), clock.instant()).atOffset(ZoneOffset.UTC))
                .param("skew", skew.seconds())
                .param("app", state.app())
                .param("storage", state.storage().code())
                .update());
    }

    /** It fetched something and said nothing of itself. Joins the caller's transaction. */
    void heard(Asker asker, UUID device) {
        jdbc.sql("""
                insert into pulih.field_contact (office_id, device_id, last_at, unsent, skew_seconds, app, storage)
                values (:office, :device, :now, 0, 0, '', 'best-effort')
                on conflict (office_id, device_id) do update set last_at = greatest(field_contact.last_at, excluded.last_at)""")
                .param("office", asker.office())
                .param("device", device)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
