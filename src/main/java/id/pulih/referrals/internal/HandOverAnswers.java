package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.activities.ActivityCopies;
import id.pulih.audit.Audit;
import id.pulih.clients.ClientCopies;
import id.pulih.clients.DataCategory;
import id.pulih.episodes.Duty;
import id.pulih.episodes.Ending;
import id.pulih.episodes.Episode;
import id.pulih.episodes.EpisodeCopies;
import id.pulih.episodes.EpisodeStore;
import id.pulih.episodes.Episodes;
import id.pulih.instruments.MeasurementCopies;
import id.pulih.notices.Notices;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.referrals.ReferralPolicy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the receiver does. Accepting is one transaction over both offices: the client is registered there, the programme goes
 * on there, what was agreed to comes along, and the sender's programme ends with a stub that says where it went.
 */
@Component
class HandOverAnswers {

    private final Work work;
    private final Clock clock;
    private final Audit audit;
    private final HandOverStore store;
    private final HandOverStore.Sides sides;
    private final Moving moving;

    HandOverAnswers(Work work, Clock clock, Audit audit, HandOverStore store, HandOverStore.Sides sides, Moving moving) {
        this.work = work;
        this.clock = clock;
        this.audit = audit;
        this.store = store;
        this.sides = sides;
        this.moving = moving;
    }

    /** What moves a client. */
    @Component
    record Moving(Episodes episodes, EpisodeStore endings, EpisodeCopies episodeCopies, ClientCopies clients, ActivityCopies activities,
            MeasurementCopies measurements, Notices notices) {}

    /** @throws ProblemException referral-moved-on */
    void refuse(Asker asker, Offer offer, String reason) {
        work.write(HandOverStore.both(asker, offer.sender()), () -> {
            HandOver over = sent(offer);
            sides.offered().answer(asker, asker.office(), offer.id(), OfferRows.Outcome.without("refused", reason));
            sides.sent().end(asker, offer.sender(), over, "refused", reason);
            audit.record(asker, "hand-over-refused", "hand-over", offer.id(), "");
            audit.record(asker, offer.sender(), "hand-over-refused", "episode", over.episode(), "hand-over=" + offer.id());
            moving.notices().tell(asker, offer.sender(), Role.CARE, "hand-over-refused", "client", over.client(), "");
        });
    }

    /**
     * @return the programme that goes on here
     * @throws ProblemException referral-moved-on, consent-required when it was withdrawn meanwhile, episode-ended, episode-open, restricted
     */
    UUID accept(Asker asker, Offer offer) {
        return work.write(HandOverStore.both(asker, offer.sender()), () -> {
            HandOver over = sent(offer);
            Asker sender = ReferralPolicy.actingAtSender(asker, offer.sender(), offer.senderName());
            Episode episode = moving.episodes().open(sender, over.episode());
            store.disclose(sender, over.client(), asker.office(), over.consent(), over.categories());
            var arrived = moving.clients().copy(sender, over.client(), asker);
            UUID fresh = Ids.next();
            String reason = "Serah terima dari " + offer.senderName() + ", " + offer.caseNumber();
            moving.episodeCopies().continueThere(new EpisodeCopies.Continuation(sender, episode, asker, arrived.client(), fresh, reason),
                    over.categories().contains(DataCategory.NOTES));
            sides.offered().answer(asker, asker.office(), offer.id(), new OfferRows.Outcome("accepted", arrived.client(), fresh, arrived.known(), null));
            bringAlong(asker, sender, over, offer, arrived.client(), fresh);
            letGo(asker, sender, over, episode);
            audit.record(asker, "hand-over-accepted", "episode", fresh, "hand-over=" + offer.id() + " from=" + offer.sender());
            return fresh;
        });
    }

    private HandOver sent(Offer offer) {
        return sides.sent().get(offer.sender(), offer.id()).filter(over -> over.state().equals("proposed"))
                .orElseThrow(() -> ProblemException.of(Problem.REFERRAL_MOVED_ON));
    }

    private void bringAlong(Asker asker, Asker sender, HandOver over, Offer offer, UUID client, UUID fresh) {
        var passage = moving.clients().passage(sender, over.client(), asker, client);
        if (over.papers()) {
            moving.clients().papers(passage, over.client(), client);
        }
        if (over.categories().contains(DataCategory.ATTENDANCE)) {
            sides.offered().origin(asker.office(), offer.id(), fresh, "activity",
                    moving.activities().copy(passage, over.episode(), fresh, over.categories().contains(DataCategory.NOTES)));
        }
        if (over.categories().contains(DataCategory.MEASUREMENTS)) {
            sides.offered().origin(asker.office(), offer.id(), fresh, "assessment", moving.measurements().assessments(passage, over.episode(), fresh,
                            over.categories().contains(DataCategory.NOTES)));
        }
        if (over.categories().contains(DataCategory.URINE)) {
            sides.offered().origin(asker.office(), offer.id(), fresh, "urine-test", moving.measurements().urineTests(passage, over.episode(), fresh));
        }
    }

    private void letGo(Asker asker, Asker sender, HandOver over, Episode episode) {
        String open = JsonMapper.shared().writeValueAsString(moving.episodes().duties(sender, episode).stream()
                .filter(duty -> Set.of("due", "late", "missed").contains(duty.state())).map(Duty::rule).toList());
        moving.endings().end(sender, new Ending(Ids.next(), over.episode(), "moved", LocalDate.now(clock.withZone(sender.zone())),
                "Serah terima kepada " + asker.officeName(), open, "{}"));
        sides.sent().end(asker, sender.office(), over, "accepted", null);
        audit.record(asker, sender.office(), "hand-over-accepted", "episode", over.episode(), "hand-over=" + over.id() + " to=" + asker.office());
        moving.notices().tell(asker, sender.office(), Role.CARE, "hand-over-accepted", "client", over.client(), "");
    }
}
