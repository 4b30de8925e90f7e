package id.pulih.platform;

/**
 * The catalogue of what can be answered instead of success. The code is stable and public; the words are in
 * {@code messages/platform*.properties} under {@code problem.<code>} and say what was tried and what to do next.
 */
public enum Problem implements Coded {
    INVALID_INPUT(422),
    MALFORMED_BODY(400),
    NOT_SIGNED_IN(401),
    SIGN_IN_FAILED(401),
    FORBIDDEN(403),
    HEAD_REQUIRED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    ID_CONFLICT(409),
    STALE_VERSION(409),
    AGENT_LOAD(409),
    AGENT_NOT_READY(409),
    OBLIGATIONS_OPEN(409),
    NOT_COMPLETED(409),
    EPISODE_ENDED(409),
    EPISODE_OPEN(409),
    EPISODE_PAUSED(409),
    ALREADY_DONE(409),
    ALREADY_CORRECTED(409),
    TOO_LARGE(413),
    UNSUPPORTED_TYPE(415),
    TOO_MANY_ATTEMPTS(429),
    UNEXPECTED(500),
    UNAVAILABLE(503);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
