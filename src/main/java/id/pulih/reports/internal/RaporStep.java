package id.pulih.reports.internal;

import id.pulih.platform.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What an officer does with the Rapor of one client and month. What was accepted is what the agent is paid for (R75) and stays
 * so; a returned one is handed in again. The case table is {@code cases/monthly.yaml}.
 */
enum RaporStep implements Coded {
    RECEIVED,
    ACCEPTED,
    RETURNED;

    /** @param last what was done last; null while nothing was handed in */
    boolean mayFollow(@Nullable RaporStep last) {
        return switch (this) {
            case RECEIVED -> last == null || last == RETURNED;
            case ACCEPTED -> last != ACCEPTED;
            case RETURNED -> last == null || last == RECEIVED;
        };
    }
}
