package id.pulih.programmes;

import id.pulih.rules.Rules;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PausesAndExtensionsTest {

    private final ScheduleLaws laws = new ScheduleLaws(Programmes.load(Rules.load()));

    @Property
    void leaveTheCalendarWhole(@ForAll("calendars") ProgrammeCalendar calendar) {
        CalendarLaws.check(calendar);
    }

    @Property(tries = 500)
    void leaveTheScheduleSound(@ForAll("calendars") ProgrammeCalendar calendar) {
        laws.check(calendar);
    }

    @Provide
    Arbitrary<ProgrammeCalendar> calendars() {
        return Calendars.any();
    }
}
