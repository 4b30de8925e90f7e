package id.pulih.jobs;

/** Thrown out of a step when the work must not go on. A kind of work lets it fly. */
public final class JobStopped extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** Whoever asked has cancelled. */
        CANCELLED,
        /** Whoever asked may not do this any more. */
        RIGHTS,
        /** The application is being stopped; the work goes on after its next start. */
        STOPPING,
        /** Another run has taken over: this one was taken for dead. */
        OVERTAKEN
    }

    private final Reason reason;

    public JobStopped(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
