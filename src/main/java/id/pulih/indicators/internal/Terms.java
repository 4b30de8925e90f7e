package id.pulih.indicators.internal;

import java.time.LocalDate;

/** The rules of an office that decide what counts how. */
public interface Terms {

    /** Days after its own day within which a fact is recorded in time. */
    int recordedWithin(LocalDate day);

    /** The lowest score of a domain that is good, for an episode that ended on that day. */
    int goodFrom(LocalDate endedOn);
}
