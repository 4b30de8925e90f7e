package id.pulih.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;

class SparingSessionTest {

    private static final Instant USED = Instant.parse("2026-11-21T02:00:00Z");

    private final MapSession stored = new MapSession();
    private final SparingSession<MapSession> session = new SparingSession<>(stored, false);

    SparingSessionTest() {
        stored.setLastAccessedTime(USED);
    }

    @Test
    void being_used_is_written_once_a_minute_and_never_later_than_it_was() {
        session.setLastAccessedTime(USED.plusSeconds(59));
        assertThat(session.takeChanged()).isFalse();
        assertThat(stored.getLastAccessedTime()).isEqualTo(USED);

        session.setLastAccessedTime(USED.plusSeconds(60));
        assertThat(session.takeChanged()).isTrue();
        assertThat(stored.getLastAccessedTime()).isEqualTo(USED.plusSeconds(60));
        assertThat(session.takeChanged()).as("written now").isFalse();
    }

    @Test
    void what_is_put_in_or_taken_out_is_written() {
        session.setAttribute("name", "value");
        assertThat(session.takeChanged()).isTrue();
        session.removeAttribute("name");
        assertThat(session.takeChanged()).isTrue();
        session.changeSessionId();
        assertThat(session.takeChanged()).isTrue();
        session.setMaxInactiveInterval(Duration.ofMinutes(5));
        assertThat(session.takeChanged()).isTrue();
    }
}
