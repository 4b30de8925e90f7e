package id.pulih.programmes;

import java.util.Locale;

/** What a longer programme does to an obligation of the profile. */
public enum WhenExtended {
    STAYS, MOVES_TO_LAST_MONTH, EVERY_ADDED_MONTH;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code, so that profiles and the API are read and written with it. */
    @Override public String toString() {
        return code();
    }
}
