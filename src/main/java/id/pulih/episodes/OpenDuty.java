package id.pulih.episodes;

import id.pulih.programmes.ProgrammeCalendar;
import java.util.UUID;

/** A duty that waits for somebody, with the programme it belongs to. */
public record OpenDuty(UUID episode, UUID client, ProgrammeCalendar calendar, Duty duty) {

    public boolean late() {
        return duty.state().equals("late");
    }
}
