package id.pulih.jobs;

import java.util.Map;

/** One kind of long work: a bean of the module that knows how to do it. */
public interface JobKind {

    /** Lower-case words with hyphens; stays what it is for ever, for jobs are stored under it. */
    String code();

    /**
     * The line of the access matrix that starts it, for example {@code POST /ekspor}. Whoever that line is open to may let the
     * work run; it is looked at again before every step.
     */
    String route();

    /**
     * Does the work in steps ({@link JobRun#step}), going on from {@link JobRun#checkpoint()}: after a power cut, or a step that
     * failed for want of the database, it is called again. Of what a step writes nothing is lost and nothing happens twice; what is
     * done outside of steps must bear being done again.
     */
    Outcome run(JobRun run);

    /** Key of the message that names the work. */
    default String words(Map<String, String> parameters) {
        return "jobs.kind." + code();
    }

    /** Key of the message that says what came of it, with the arguments of {@link Outcome#said}. */
    default String doneWords() {
        return "jobs.done." + code();
    }
}
