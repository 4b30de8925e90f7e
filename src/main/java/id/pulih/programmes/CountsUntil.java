package id.pulih.programmes;

import java.util.Locale;

/** The last day on which a late fact still fulfils: of the programme month, of the phase, or of the programme. */
public enum CountsUntil {
    MONTH_END, PHASE_END, PROGRAMME_END;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code, so that profiles and the API are read and written with it. */
    @Override public String toString() {
        return code();
    }
}
