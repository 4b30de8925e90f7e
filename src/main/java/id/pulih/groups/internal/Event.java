package id.pulih.groups.internal;

import id.pulih.groups.Audience;
import id.pulih.groups.EventKind;
import id.pulih.platform.Coded;
import java.util.UUID;

/**
 * An event and where it stands.
 *
 * @param version    the number of its last change, whatever changed
 * @param plan       the number of the change that wrote its plan
 * @param session    of what was said; 0 while nothing is written
 * @param conclusion of how it came out; 0 while it has not taken place
 */
record Event(UUID id, String kindCode, String audienceCode, int version, int plan, int session, int conclusion, boolean cancelled) {

    EventKind kind() {
        return Coded.of(EventKind.class, kindCode);
    }

    Audience audience() {
        return Coded.of(Audience.class, audienceCode);
    }

    boolean concluded() {
        return conclusion > 0;
    }

    /** Whether plan and session may still change. */
    boolean open() {
        return !cancelled && !concluded();
    }

    String state() {
        return cancelled ? "cancelled" : concluded() ? "concluded" : "planned";
    }
}
