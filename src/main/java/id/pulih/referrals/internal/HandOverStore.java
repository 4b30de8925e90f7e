package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.clients.Clients;
import id.pulih.clients.Consents;
import id.pulih.clients.DataCategory;
import id.pulih.clients.GivenConsent;
import id.pulih.disclosures.Basis;
import id.pulih.disclosures.Disclosures;
import id.pulih.disclosures.Evidence;
import id.pulih.disclosures.NewDisclosure;
import id.pulih.disclosures.Recipient;
import id.pulih.disclosures.RecipientKind;
import id.pulih.episodes.Duty;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.notices.Notices;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.referrals.internal.HandOver;
import id.pulih.referrals.internal.HandOverRows;
import id.pulih.referrals.internal.NewHandOver;
import id.pulih.referrals.internal.OfferRows;
import id.pulih.referrals.internal.ReferralCheck;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the sender does: proposes with the client's consent, and takes it back. Until it is accepted the sender serves on. */
@Component
class HandOverStore {

    private final Work work;
    private final Received received;
    private final Audit audit;
    private final Episodes episodes;
    private final Sides sides;
    private final Told told;

    HandOverStore(Work work, Received received, Audit audit, Episodes episodes, Sides sides, Told told) {
        this.work = work;
        this.received = received;
        this.audit = audit;
        this.episodes = episodes;
        this.sides = sides;
        this.told = told;
    }

    /** Both sides of a hand-over. */
    @Component
    record Sides(HandOverRows sent, OfferRows offered) {}

    /** Who must know, and on what ground. */
    @Component
    record Told(Clients clients, Disclosures disclosures, Consents consents, Offices offices, Notices notices) {}

    /** Offices that serve clients, without the asker's own. */
    List<Office> receivers(Asker asker) {
        return told.offices().all().stream().filter(each -> !each.kind().equals("bnn") && !each.id().equals(asker.office())).toList();
    }

    /** Why it may not go yet. */
    ReferralCheck.Verdict verdict(Asker asker, Episode episode, NewHandOver wish, LocalDate today) {
        return ReferralCheck.of(new ReferralCheck.Facts("chosen", told.offices().get(wish.receiver()).name(), true, wish.categories(), false,
                told.consents().toGive(asker, episode.client())), today);
    }

    /** @throws ProblemException already-done while another of this episode waits, episode-ended, restricted, consent-required */
    void propose(Asker asker, Episode episode, NewHandOver wish, UUID consent, Input sent) {
        work.write(both(asker, wish.receiver()), () -> {
            if (!received.first(asker, wish.id(), "hand-over " + episode.id(), sent)) {
                return;
            }
            episodes.needOpen(asker, episode);
            if (sides.sent().waits(asker.office(), episode.id())) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
            sides.sent().insert(asker, episode, wish, consent);
            List<Duty> duties = episodes.duties(asker, episode);
            var figures = new OfferRows.Figures(told.clients().get(asker, episode.client()).caseNumber(), count(duties, "done"),
                    count(duties, "due") + count(duties, "late"));
            sides.offered().insert(asker, episode, wish, figures);
            disclose(asker, episode.client(), wish.receiver(), consent, EnumSet.of(DataCategory.PRESENCE));
            told.notices().tell(asker, wish.receiver(), Role.CARE, "hand-over-proposed", "hand-over", wish.id(), figures.caseNumber());
            audit.record(asker, "hand-over-proposed", "episode", episode.id(), "hand-over=" + wish.id() + " to=" + wish.receiver());
            audit.record(asker, wish.receiver(), "hand-over-offered", "hand-over", wish.id(), "from=" + asker.office());
        });
    }

    private static int count(List<Duty> duties, String state) {
        return (int) duties.stream().filter(duty -> duty.state().equals(state)).count();
    }

    /** @param asker of the sender's office, whose client it is */
    void disclose(Asker asker, UUID client, UUID receiver, UUID consent, Set<DataCategory> categories) {
        String why = told.consents().toGive(asker, client).stream().filter(each -> each.id().equals(consent)).map(GivenConsent::why).findFirst().orElse("");
        told.disclosures().record(asker, new NewDisclosure(client, "hand-over", categories,
                new Recipient(RecipientKind.PUBLIC_OFFICE, told.offices().get(receiver).name()), why, Basis.CONSENT, Evidence.consent(consent)));
    }

    /** By the office, or because the client does not want it any more. */
    void withdraw(Asker asker, HandOver over, String reason) {
        work.write(both(asker, over.receiver()), () -> {
            sides.sent().end(asker, asker.office(), over, "withdrawn", reason);
            sides.offered().answer(asker, over.receiver(), over.id(), OfferRows.Outcome.without("withdrawn", null));
            audit.record(asker, "hand-over-withdrawn", "episode", over.episode(), "hand-over=" + over.id());
            audit.record(asker, over.receiver(), "hand-over-withdrawn", "hand-over", over.id(), "");
        });
    }

    /** The only transactions that touch two offices side by side: what one lets go the other takes, or neither. */
    static Scope both(Asker asker, UUID other) {
        return Scope.of(List.of(asker.office(), other), asker.account(), "hand-over");
    }
}
