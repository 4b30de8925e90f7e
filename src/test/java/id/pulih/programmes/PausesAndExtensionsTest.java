package id.pulih.programmes;

import id.pulih.Tries;
import id.pulih.rules.Rules;
import org.junit.jupiter.api.Test;

class PausesAndExtensionsTest {

    private final ScheduleLaws laws = new ScheduleLaws(Programmes.load(Rules.load()));

    @Test
    void leaveTheCalendarWhole() {
        Tries.of(20_000, random -> CalendarLaws.check(Calendars.any(random)));
    }

    @Test
    void leaveTheScheduleSound() {
        Tries.of(20_000, random -> laws.check(Calendars.any(random)));
    }
}
