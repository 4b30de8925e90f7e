package id.pulih.programmes;

import java.util.Locale;

/** Who is to do it. */
public enum Owner {
    AGENT, OFFICER, COUNSELLOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code, so that profiles and the API are read and written with it. */
    @Override public String toString() {
        return code();
    }
}
