package id.pulih.programmes;

import java.util.Locale;

/** What is to be done; measurements are also told apart by their moment. */
public enum ObligationKind {
    VISIT, INFORMATION, RELAPSE_PREVENTION, POSITIVE_ACTIVITY, PROGRESS_REVIEW, VOCATIONAL, NETWORKING,
    GROUP_MEETING, WHOQOL_BREF, URICA, URINE_TEST;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code, so that profiles and the API are read and written with it. */
    @Override public String toString() {
        return code();
    }

    public boolean isMeasurement() {
        return this == WHOQOL_BREF || this == URICA || this == URINE_TEST;
    }
}
