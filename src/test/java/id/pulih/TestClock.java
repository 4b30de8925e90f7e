package id.pulih;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still and is moved by hand. */
public final class TestClock extends Clock {

    private volatile Instant now = PulihTest.TODAY.atTime(2, 0).toInstant(ZoneOffset.UTC);

    @TestConfiguration
    static class Configuration {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    /** It is now ten in the morning in Sumbawa on that day. */
    public void goTo(LocalDate day) {
        now = day.atTime(2, 0).toInstant(ZoneOffset.UTC);
    }

    /** So much later. */
    public void advance(java.time.Duration time) {
        now = now.plus(time);
    }

    public void forward(Duration time) {
        now = now.plus(time);
    }

    /** Back to {@link PulihTest#TODAY}. */
    public void reset() {
        goTo(PulihTest.TODAY);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
