package id.pulih.episodes;

/** A duty that waits for somebody, with the episode it belongs to. */
public record OpenDuty(Episode episode, Duty duty) {

    public boolean late() {
        return duty.state().equals("late");
    }
}
