package id.pulih.programmes;

/** The part of a programme month an obligation belongs to, in the words of Gambar 4 (source 004). */
public enum Weeks {
    FIRST_HALF("1-2"), SECOND_HALF("3-4"), ALL("all");

    private final String code;

    Weeks(String code) {
        this.code = code;
    }

    @Override public String toString() {
        return code;
    }
}
