package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.field.Receipts;
import id.pulih.field.internal.FactRows.Earlier;
import id.pulih.field.internal.FactRows.Place;
import id.pulih.field.internal.FactRows.Settled;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Decides what becomes of one fact and writes it, in a transaction of its own: accepted into the record in the same way as
 * from a page, or kept for a person. Only when the database is out of reach is there no answer, and the telephone asks again.
 */
@Component
class FactStore {

    private static final Logger LOG = LoggerFactory.getLogger(FactStore.class);

    private final Work work;
    private final Judgement judgement;
    private final FactRows rows;
    private final Receipts receipts;
    private final Recorders recorders;
    private final Reasons reasons;

    FactStore(Work work, Judgement judgement, FactRows rows, Receipts receipts, Recorders recorders, Reasons reasons) {
        this.work = work;
        this.judgement = judgement;
        this.rows = rows;
        this.receipts = receipts;
        this.recorders = recorders;
        this.reasons = reasons;
    }

    Answer take(Sender sender, Skew skew, OpenedFact fact) {
        try {
            return work.write(sender.asker().own("field"), () -> handIn(sender, skew, fact));
        } catch (InvalidInput e) {
            return settle(sender, skew, fact, new Outcome(Answer.REJECTED, "invalid-input", reasons.of(sender.asker(), e)));
        } catch (ProblemException e) {
            return settle(sender, skew, fact, outcome(e.problem()));
        } catch (RuntimeException e) {
            if (unreachable(e)) {
                throw e;
            }
            // A fault of ours must not hold up the other entries of the telephone: somebody looks at this one.
            LOG.error("Fault while taking {}", fact, e);
            return settle(sender, skew, fact, new Outcome(Answer.QUARANTINED, "fault", null));
        }
    }

    /** Nothing is kept of what cannot be read; it will never be readable. */
    Answer unreadable(Asker asker, String id, Unreadable why) {
        return new Answer(id, Answer.REJECTED, null, null, why.code(), reasons.of(asker, why.code()));
    }

    private record Outcome(String answer, @Nullable String code, @Nullable String words) {}

    /** Then there is no answer, and the telephone asks again. */
    static boolean unreachable(RuntimeException e) {
        String state = Work.sqlState(e);
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57") || state.startsWith("40")
                || e instanceof org.springframework.transaction.TransactionException;
    }

    /** What changed between our look and our write, or what only the record itself knows. */
    private static Outcome outcome(Problem problem) {
        return switch (problem) {
            case ID_CONFLICT -> new Outcome(Answer.CONFLICT, "id-conflict", null);
            case ERASED -> new Outcome(Answer.REJECTED, "unknown-client", null);
            case EPISODE_ENDED, RESTRICTED, ALREADY_CORRECTED -> new Outcome(Answer.QUARANTINED, problem.code(), null);
            case NOT_FOUND -> new Outcome(Answer.QUARANTINED, "not-assigned", null);
            default -> new Outcome(Answer.QUARANTINED, "fault", null);
        };
    }

    private Answer handIn(Sender sender, Skew skew, OpenedFact fact) {
        return settled(sender, skew, fact, place -> {
            Optional<String> waits = judgement.waits(sender, skew, fact, place);
            if (waits.isEmpty()) {
                recorders.record(sender.asker(), place.client(), fact, judgement.input(sender.asker(), skew, fact));
            }
            return waits.map(code -> new Outcome(Answer.QUARANTINED, code, null)).orElseGet(() -> new Outcome(Answer.ACCEPTED, null, null));
        });
    }

    /** After the record refused it, and all it had written was rolled back. */
    private Answer settle(Sender sender, Skew skew, OpenedFact fact, Outcome outcome) {
        return work.write(sender.asker().own("field"), () -> settled(sender, skew, fact, place -> outcome));
    }

    private interface Decision {
        Outcome of(Place place);
    }

    private Answer settled(Sender sender, Skew skew, OpenedFact fact, Decision decision) {
        Asker asker = sender.asker();
        Optional<Place> place = rows.place(asker, fact.episode());
        String receipt = receipts.of(asker, fact.id());
        List<Earlier> earlier = rows.earlier(asker, fact.id());
        Optional<Earlier> same = earlier.stream().filter(each -> MessageDigest.isEqual(each.fingerprint(), fact.fingerprint())).findFirst();
        if (same.isPresent()) {
            return again(asker, fact, receipt, same.get(), place);
        }
        boolean conflicts = earlier.stream().anyMatch(each -> !each.answer().equals(Answer.REJECTED));
        Outcome outcome = place.isEmpty()
                ? new Outcome(Answer.REJECTED, "unknown-client", null)
                : conflicts ? new Outcome(Answer.CONFLICT, "id-conflict", null) : decision.of(place.get());
        Instant at = rows.insert(sender, skew, fact,
                new Settled(outcome.answer(), outcome.code(), place.map(Place::client).orElse(null), kept(fact, outcome)));
        return answer(asker, fact, outcome, receipt, at);
    }

    /** What waits is kept whole; of what was rejected the words remain, to be said again. */
    private static @Nullable String kept(OpenedFact fact, Outcome outcome) {
        return switch (outcome.answer()) {
            case Answer.ACCEPTED -> null;
            case Answer.REJECTED -> outcome.words();
            default -> fact.text();
        };
    }

    private Answer answer(Asker asker, OpenedFact fact, Outcome outcome, String receipt, Instant at) {
        String words = outcome.words() != null ? outcome.words() : outcome.code() == null ? null : reasons.of(asker, outcome.code());
        boolean kept = !outcome.answer().equals(Answer.REJECTED);
        return new Answer(fact.id().toString(), outcome.answer(), kept ? Receipts.shown(receipt) : null, kept ? at : null, outcome.code(), words);
    }

    /** The same answer as the first time, whatever has become of it since. */
    private Answer again(Asker asker, OpenedFact fact, String receipt, Earlier first, Optional<Place> place) {
        String words = first.reason() == null ? null : reasons.of(asker, first.reason());
        if (first.answer().equals(Answer.REJECTED)) {
            String said = place.map(it -> rows.kept(asker, first, it.client())).orElse(words);
            return new Answer(fact.id().toString(), Answer.REJECTED, null, null, first.reason(), said == null ? words : said);
        }
        return new Answer(fact.id().toString(), Answer.DUPLICATE, Receipts.shown(receipt), first.receivedAt().toInstant(), first.answer(), words);
    }
}
