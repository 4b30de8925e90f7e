package id.pulih.field.internal;

/** A fact of which nothing can be kept; the code says why. */
class Unreadable extends RuntimeException {

    private final String code;

    Unreadable(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
