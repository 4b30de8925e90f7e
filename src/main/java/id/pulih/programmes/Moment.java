package id.pulih.programmes;

import java.util.Locale;

/** When in the programme a measurement is taken; no obligation asks for interim or relapse. */
public enum Moment {
    INITIAL, INTERIM, FINAL, RELAPSE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code, so that profiles and the API are read and written with it. */
    @Override public String toString() {
        return code();
    }
}
