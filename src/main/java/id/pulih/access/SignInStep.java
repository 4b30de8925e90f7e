package id.pulih.access;

/** What a session whose password is proven has still to do. Only the page of that step is open to it. */
public enum SignInStep {
    /** Giving a one-time or recovery code. */
    CODE("/masuk/kode"),
    /** Setting up a second factor, because the account has none yet. */
    FACTOR("/akun/keamanan/totp"),
    /** Choosing another password, because the present one is too old. */
    PASSWORD("/akun/sandi");

    private final String page;

    SignInStep(String page) {
        this.page = page;
    }

    public String page() {
        return page;
    }
}
