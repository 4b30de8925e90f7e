package id.pulih.continuedcare.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.letters.Draft;
import id.pulih.letters.Letters;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.sops.Runs;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done from the page of continued care besides its forms. Joins the caller's transaction. */
@Component
class CareActs {

    /** A letter that was issued, or what it lacks; neither when the form was sent before. */
    record Issued(@Nullable UUID letter, List<String> lacks) {}

    private final Runs runs;
    private final CareFacts facts;
    private final CareLetters drafts;
    private final Letters letters;
    private final Received received;

    CareActs(Runs runs, CareFacts facts, CareLetters drafts, Letters letters, Received received) {
        this.runs = runs;
        this.facts = facts;
        this.drafts = drafts;
        this.letters = letters;
        this.received = received;
    }

    void begin(Asker asker, Episode episode) {
        boolean begun = runs.of(asker, "episode", episode.id()).isPresent();
        UUID run = runs.start(asker, Runs.CONTINUED_CARE, "episode", episode.id(), episode.client());
        if (!begun) {
            runs.begin(asker, run, 1);
        }
    }

    void decide(Asker asker, Episode episode, Input input) {
        String decision = input.needText("decision", 20);
        if (!decision.isEmpty() && !List.of("accept", "return").contains(decision)) {
            input.error("decision", "choice", decision, "accept, return");
        }
        String word = decision.equals("return") ? input.needText("word", 2000) : input.text("word", 2000);
        input.check();
        facts.reports().decide(asker, episode, decision.equals("accept"), word);
    }

    /** @throws ProblemException not-found while there is no progress form */
    Issued visitLetter(Asker asker, Episode episode, VisitNumber number, Input input) {
        if (sentBefore(asker, episode, input)) {
            return new Issued(null, List.of());
        }
        var form = facts.forms().open(asker, episode, number).orElseThrow(ProblemException.notFound());
        return issue(asker, drafts.visit(asker, episode, number, form.values()));
    }

    /** @throws ProblemException not-found while there is no report */
    Issued finalLetter(Asker asker, Episode episode, Input input) {
        if (sentBefore(asker, episode, input)) {
            return new Issued(null, List.of());
        }
        return issue(asker, drafts.report(asker, episode, facts.reports().latest(episode).orElseThrow(ProblemException.notFound())));
    }

    private boolean sentBefore(Asker asker, Episode episode, Input input) {
        UUID id = input.needId("id");
        input.check();
        return !received.first(asker, id, "care-letter " + episode.id(), input);
    }

    private Issued issue(Asker asker, Draft draft) {
        List<String> lacks = letters.missing(asker, draft);
        return lacks.isEmpty() ? new Issued(letters.issue(asker, draft, null), List.of()) : new Issued(null, lacks);
    }
}
