package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.clients.Consents;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.referrals.NewReferral;
import id.pulih.referrals.Referral;
import id.pulih.referrals.Referrals;
import id.pulih.referrals.internal.ReferralQueries;
import id.pulih.referrals.internal.ReferralSteps;
import id.pulih.referrals.internal.StepRows;
import id.pulih.referrals.internal.Talk;
import id.pulih.referrals.internal.TalkRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes referrals: what was talked over, in versions; the answer and the end, in steps. */
@Component
class ReferralStore {

    private final Work work;
    private final Received received;
    private final Audit audit;
    private final Episodes episodes;
    private final Referrals referrals;
    private final Rows rows;

    ReferralStore(Work work, Received received, Audit audit, Episodes episodes, Referrals referrals, Rows rows) {
        this.work = work;
        this.received = received;
        this.audit = audit;
        this.episodes = episodes;
        this.referrals = referrals;
        this.rows = rows;
    }

    /** The rows of a referral. */
    @Component
    record Rows(ReferralQueries queries, TalkRows talks, StepRows steps, Consents consents) {}

    /** A referral with the episode it is of, both of the asker's office. */
    record Found(Referral referral, Episode episode) {}

    /** @throws ProblemException not-found */
    Found need(Asker asker, UUID referral) {
        return work.read(asker.own("care"), () -> {
            Referral found = rows.queries().get(asker, referral).orElseThrow(ProblemException.notFound());
            return new Found(found, episodes.own(asker, found.episode()));
        });
    }

    /** A draft of the office's own with what is needed in words. */
    void start(Asker asker, Episode episode, NewReferral wish, String need) {
        work.write(asker.own("care"), () -> {
            referrals.draft(asker, episode.id(), wish);
            if (rows.talks().of(asker, wish.id(), episode.client()).isEmpty()) {
                Talk none = Talk.none(null);
                rows.talks().append(asker, wish.id(), episode.client(),
                        new Talk(0, null, "undecided", null, List.of(), none.categories(), need, null, null));
            }
        });
    }

    /**
     * Appends a version. A client who declines withdraws the referral in the same moment.
     *
     * @throws ProblemException stale-version, referral-moved-on, restricted, episode-ended
     */
    void save(Asker asker, Found found, Talk talk) {
        UUID referral = found.referral().id();
        work.write(asker.own("care"), () -> {
            episodes.needOpen(asker, found.episode());
            needDraft(asker, referral);
            rows.talks().append(asker, referral, found.episode().client(), talk);
            audit.record(asker, "referral-discussed", "referral", referral, "version=" + (talk.version() + 1) + " choice=" + talk.choice());
            if (talk.choice().equals("declined") && talk.discussedOn() != null) {
                rows.steps().append(asker, referral, found.episode().client(),
                        new StepRows.NewStep(Ids.next(), 0, "withdrawn", "client", talk.discussedOn(), null, null, null));
                audit.record(asker, "referral-step-recorded", "referral", referral, "state=withdrawn cause=client");
            }
        });
    }

    private void needDraft(Asker asker, UUID referral) {
        String state = rows.queries().get(asker, referral).map(Referral::state).orElseThrow(ProblemException.notFound());
        if (!state.equals("draft")) {
            throw ProblemException.of(Problem.REFERRAL_MOVED_ON);
        }
    }

    /**
     * Records an answer, feedback or withdrawal. The client may withdraw at any time, also while nothing else may be added.
     *
     * @param input id, step, day, words, withdrawConsent
     * @throws ProblemException referral-moved-on when the state does not allow it any more
     */
    void step(Asker asker, Found found, Input input, LocalDate today) {
        UUID id = input.needId("id");
        String step = input.needText("step", 30);
        LocalDate day = input.needPastDate("day", today);
        if (input.ok("step") && !ReferralSteps.ALL.contains(step)) {
            input.error("step", "choice", step, String.join(", ", ReferralSteps.ALL));
        }
        String words = ReferralSteps.needsWords(step) ? input.needText("stepWords", 1000) : input.text("stepWords", 1000);
        if (input.ok("day") && day.isBefore(found.referral().since())) {
            input.error("day", "date-order", Dates.typed(day), Dates.typed(found.referral().since()));
        }
        input.yesOrNo("withdrawConsent");
        input.check();
        work.write(asker.own("care"), () -> {
            if (received.first(asker, id, "referral-step " + found.referral().id(), input)) {
                if (!step.equals("client-withdrew")) {
                    episodes.needFree(asker, found.episode().client());
                }
                append(asker, found, id, step, day, words);
                withdrawConsent(asker, found, step, input, words);
            }
        });
    }

    private void append(Asker asker, Found found, UUID id, String step, LocalDate day, @Nullable String words) {
        UUID referral = found.referral().id();
        UUID client = found.episode().client();
        String state = rows.queries().get(asker, referral).map(Referral::state).orElseThrow(ProblemException.notFound());
        if (!ReferralSteps.after(state).contains(step)) {
            throw ProblemException.of(Problem.REFERRAL_MOVED_ON);
        }
        int after = rows.steps().of(asker, referral, client).size();
        rows.steps().append(asker, referral, client,
                new StepRows.NewStep(id, after, ReferralSteps.state(step), ReferralSteps.cause(step), day, words, null, null));
        audit.record(asker, "referral-step-recorded", "referral", referral,
                "state=" + ReferralSteps.state(step) + " cause=" + ReferralSteps.cause(step));
    }

    /** With the client's word the consent it went with goes too, so that nothing more can leave on it. */
    private void withdrawConsent(Asker asker, Found found, String step, Input input, @Nullable String words) {
        if (step.equals("client-withdrew") && input.flag("withdrawConsent")) {
            UUID client = found.episode().client();
            rows.steps().of(asker, found.referral().id(), client).stream().map(StepRows.Step::consent).filter(Objects::nonNull)
                    .forEach(consent -> rows.consents().withdraw(asker, client, consent, Objects.requireNonNullElse(words, "-")));
        }
    }
}
