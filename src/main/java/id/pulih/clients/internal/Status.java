package id.pulih.clients.internal;

import id.pulih.programmes.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a client stands, in one word.
 *
 * @param code none, planned, running, paused, overdue (past its planned end and not closed) or ended
 * @param week of the running programme
 */
public record Status(String code, @Nullable Position week) {

    /** Of the newest programme. */
    public static Status of(List<ClientProgramme> programmes) {
        if (programmes.isEmpty()) {
            return new Status("none", null);
        }
        ClientProgramme newest = programmes.stream().filter(p -> p.endedOn() == null).findFirst().orElse(programmes.getFirst());
        if (newest.endedOn() != null) {
            return new Status("ended", null);
        }
        if (newest.paused()) {
            return new Status("paused", newest.week());
        }
        return new Status(newest.week() != null ? "running" : newest.begun() ? "overdue" : "planned", newest.week());
    }

    /** Whether a new programme may be opened: none is running. */
    public boolean mayOpen() {
        return code.equals("none") || code.equals("ended");
    }

    public String key() {
        return "clients.status." + code;
    }

    /** For the message: week and weeks. */
    public Object[] args() {
        return week == null ? new Object[0] : new Object[] {week.week(), week.weeks()};
    }
}
