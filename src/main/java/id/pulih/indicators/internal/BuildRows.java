package id.pulih.indicators.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the figures of each office are. */
@Component
public class BuildRows {

    /** What the measures mean; raised with every change of their meaning, so that offices are worked out anew. */
    public static final int EDITION = 2;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Clock clock;

    BuildRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param reached the last client whose figures are worked out in this edition */
    public record State(UUID office, int edition, @Nullable UUID reached, @Nullable OffsetDateTime builtAt) {

        public boolean built() {
            return edition == EDITION && builtAt != null;
        }

        /** The client to go on after: what an older edition reached counts for nothing. */
        UUID after() {
            return edition == EDITION && reached != null ? reached : BEFORE_ALL;
        }
    }

    /** How many of the offices are done. */
    public int built(Collection<UUID> offices) {
        return (int) states(offices).stream().filter(State::built).count();
    }

    List<State> states(Collection<UUID> offices) {
        return jdbc.sql("select office_id, edition, reached, built_at from pulih.figure_office where office_id = any (:offices)")
                .param("offices", offices.toArray(UUID[]::new))
                .query(BuildRows::state)
                .list();
    }

    Optional<State> state(UUID office) {
        return states(List.of(office)).stream().findFirst();
    }

    /** As {@link #hold}, but waits for whoever holds it: that is short. Taken before anybody's turn is, never after. */
    State waitFor(UUID office) {
        make(office);
        return jdbc.sql("select office_id, edition, reached, built_at from pulih.figure_office where office_id = :office for update")
                .param("office", office).query(BuildRows::state).single();
    }

    private void make(UUID office) {
        jdbc.sql("insert into pulih.figure_office (office_id, edition) values (:office, :edition) on conflict do nothing")
                .param("office", office).param("edition", EDITION).update();
    }

    /** Empty when somebody else holds it. The row is made where there is none. */
    Optional<State> hold(UUID office) {
        make(office);
        return jdbc.sql("select office_id, edition, reached, built_at from pulih.figure_office where office_id = :office for update skip locked")
                .param("office", office)
                .query(BuildRows::state)
                .optional();
    }

    private static State state(ResultSet row, int number) throws SQLException {
        return new State(row.getObject("office_id", UUID.class), row.getInt("edition"), row.getObject("reached", UUID.class),
                row.getObject("built_at", OffsetDateTime.class));
    }

    void begin(UUID office) {
        note(office, null, false);
    }

    void reached(UUID office, UUID client) {
        note(office, client, false);
    }

    void done(UUID office) {
        note(office, null, true);
    }

    private void note(UUID office, @Nullable UUID reached, boolean done) {
        jdbc.sql("update pulih.figure_office set edition = :edition, reached = :reached, built_at = :at where office_id = :office")
                .param("office", office).param("edition", EDITION).param("reached", reached)
                .param("at", done ? OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)) : null)
                .update();
    }
}
