package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Received;
import id.pulih.letters.Letters;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Issues the sender's letter of a hand-over that waits or was accepted. */
@Component
class HandOverLetters {

    static final String SUBJECT = "hand-over";

    private static final Set<String> WRITTEN = Set.of("proposed", "accepted");

    private final Work work;
    private final Clock clock;
    private final Received received;
    private final Letters letters;
    private final HandOverLetter letter;

    HandOverLetters(Work work, Clock clock, Received received, Letters letters, HandOverLetter letter) {
        this.work = work;
        this.clock = clock;
        this.received = received;
        this.letters = letters;
        this.letter = letter;
    }

    /**
     * @return the letter's id
     * @throws ProblemException referral-moved-on, letter-incomplete, consent-required, restricted
     */
    UUID issue(Asker asker, HandOver over, Input sent) {
        UUID id = sent.needId("id");
        sent.check();
        return work.write(asker.own("care"), () -> {
            if (!WRITTEN.contains(over.state())) {
                throw ProblemException.of(Problem.REFERRAL_MOVED_ON);
            }
            if (!received.first(asker, id, "hand-over-letter " + over.id(), sent)) {
                return letters.of(asker, SUBJECT, over.id()).getFirst().id();
            }
            var written = letter.write(asker, over, LocalDate.now(clock.withZone(asker.zone())));
            return letters.issue(asker, written.draft(), written.given());
        });
    }
}
