package id.pulih.letters.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Received;
import id.pulih.letters.Draft;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues a typed letter once, however often it is sent. */
@Component
class Writing {

    private final Work work;
    private final Received received;
    private final LetterRows rows;
    private final NumberDesk numbers;
    private final Issuing issuing;

    Writing(Work work, Received received, LetterRows rows, NumberDesk numbers, Issuing issuing) {
        this.work = work;
        this.received = received;
        this.rows = rows;
        this.numbers = numbers;
        this.issuing = issuing;
    }

    /**
     * @param number a reserved one, or null for the next
     * @throws ProblemException letter-incomplete, already-done when the number was used or voided meanwhile, id-conflict
     */
    UUID issue(Asker asker, Draft draft, @Nullable UUID number, Input sent) {
        return work.write(asker.own("letters"), () -> {
            if (!received.first(asker, draft.subject(), "letter " + draft.kind(), sent)) {
                return rows.of(asker, draft.subjectKind(), draft.subject()).getFirst().id();
            }
            if (number != null) {
                numbers.use(asker, number, draft.kind());
            }
            return issuing.issue(asker, draft, null, number);
        });
    }
}
