package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.activities.ActivityStore;
import id.pulih.audit.Audit;
import id.pulih.field.FieldPolicy;
import id.pulih.field.internal.PaperLines.Line;
import id.pulih.field.internal.TypedLine.State;
import id.pulih.platform.FieldError;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Types in what was written on paper. A line is recorded wholly or not at all, by itself: the next one does not fail with it.
 * The code on the line is the id of what is written there, so that the same line typed twice is recorded once.
 */
@Component
class PaperTyping {

    private final Work work;
    private final PaperLines lines;
    private final ActivityStore activities;
    private final Audit audit;

    PaperTyping(Work work, PaperLines lines, ActivityStore activities, Audit audit) {
        this.work = work;
        this.lines = lines;
        this.activities = activities;
        this.audit = audit;
    }

    /** @param place the number of the line on the screen, from zero */
    TypedLine enter(Asker asker, int place, Input line) {
        if (!FieldPolicy.mayServe(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        String code = ReceiptCodes.read(line);
        try {
            line.check();
            return work.write(asker.own("field"), () -> store(asker, place, code, line));
        } catch (InvalidInput e) {
            return TypedLine.wrong(place, code, e.errors());
        } catch (ProblemException e) {
            return e.problem() == Problem.ID_CONFLICT ? received(asker, place, code) : TypedLine.refused(place, code, e);
        }
    }

    private TypedLine store(Asker asker, int place, String code, Input line) {
        Line found = lines.find(asker, code).orElse(null);
        if (found == null) {
            unknown(asker, code, line);
            throw new InvalidInput(line, line.errors());
        }
        UUID episode = found.episodeId();
        if (found.receivedAt() != null || found.paperId() == null || episode == null) {
            return TypedLine.stored(place, code, State.RECEIVED, found.receivedAt(), url(found));
        }
        var recorded = activities.record(asker, episode, line.with(Map.of("id", found.factId().toString())));
        audit.record(asker, "field-paper-typed", "episode", episode, "paper=" + found.paperId() + " activity=" + recorded.id());
        return TypedLine.stored(place, code, State.RECORDED, null, "/episode/" + episode + "/kegiatan/" + recorded.id());
    }

    /** Somebody else typed it in at the same moment, or it was sent twice. */
    private TypedLine received(Asker asker, int place, String code) {
        Line found = work.read(asker.own("field"), () -> lines.find(asker, code).orElseThrow(ProblemException.notFound()));
        return TypedLine.stored(place, code, State.RECEIVED, found.receivedAt(), url(found));
    }

    private void unknown(Asker asker, String code, Input line) {
        List<String> meant = lines.known(asker, ReceiptCodes.near(code));
        if (meant.size() == 1) {
            line.error("code", "receipt-near", Letters.grouped(code), Letters.grouped(meant.getFirst()), ReceiptCodes.difference(code, meant.getFirst()));
        } else {
            line.error("code", "receipt-unknown", Letters.grouped(code));
        }
    }

    private static String url(Line line) {
        return line.activity() ? "/episode/" + line.episodeId() + "/kegiatan/" + line.factId() : "";
    }

    /** The errors of a line at the names its fields have on the screen. */
    static List<FieldError> placed(TypedLine line) {
        return line.errors().stream().map(error -> new FieldError("lines." + line.place() + "." + error.field(), error.code(), error.args())).toList();
    }
}
