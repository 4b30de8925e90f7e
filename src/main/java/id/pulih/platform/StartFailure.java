package id.pulih.platform;

/**
 * Pulih cannot start for a reason its operator can mend. The message is one sentence in Indonesian, then {@code " / "}, then
 * the same in English, all on one line: it is shown alone, without a stack trace.
 */
public class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
