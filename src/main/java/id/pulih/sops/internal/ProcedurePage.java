package id.pulih.sops.internal;

import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Slice;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One procedure with its runs in the asker's office.
 *
 * @param runnable whether the asker may run and change it; the form begins a run for an event
 */
public record ProcedurePage(OfficialPage document, Slice<RunLine> runs, boolean runnable, Form form, @Nullable ProblemException problem) {

    /** @param step the one that is next, 0 when the run is over */
    public record RunLine(UUID id, Instant startedAt, String startedBy, int step, int of) {}

    public boolean forEvent() {
        return document.procedure().subject().equals("event");
    }
}
