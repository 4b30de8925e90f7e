package id.pulih.field.internal;

import id.pulih.platform.Coded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an office knows of this month's visit to a client. That none was received is not that there was none: a telephone may
 * still hold it. The two are told apart, because one is asked of the agent and the other of the signal.
 */
public enum VisitState implements Coded {
    VISITED,
    /** One was handed in and waits for a person. */
    WAITING,
    /** A telephone said that it holds entries. */
    UNSENT,
    /** A telephone was not heard of for so long that it may hold some. */
    SILENT,
    /** The telephone was heard of and holds nothing. */
    NO_VISIT,
    /** The agent writes on paper. */
    NO_PHONE;

    /** The share of the key lives so long: a telephone that is used at all is heard of within it. */
    static final Duration HEARD = Duration.ofHours(72);

    /** @param phones of the agent, those in use and those ended: an ended one may still hand in what it holds */
    static VisitState of(@Nullable LocalDate lastVisit, LocalDate month, boolean waits, List<Phone> phones, Instant now) {
        if (lastVisit != null && !lastVisit.isBefore(month)) {
            return VISITED;
        }
        if (waits) {
            return WAITING;
        }
        if (phones.stream().anyMatch(phone -> phone.unsent() > 0)) {
            return UNSENT;
        }
        List<Phone> used = phones.stream().filter(phone -> !phone.ended()).toList();
        if (used.isEmpty()) {
            return NO_PHONE;
        }
        boolean heard = used.stream().anyMatch(phone -> phone.lastAt() != null && phone.lastAt().isAfter(now.minus(HEARD)));
        return heard ? NO_VISIT : SILENT;
    }

    String tone() {
        return switch (this) {
            case VISITED -> "good";
            case NO_VISIT, NO_PHONE -> "bad";
            case WAITING, UNSENT, SILENT -> "warn";
        };
    }
}
