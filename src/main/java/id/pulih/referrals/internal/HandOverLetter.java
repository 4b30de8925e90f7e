package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.clients.DataCategory;
import id.pulih.clients.GivenConsent;
import id.pulih.disclosures.Basis;
import id.pulih.disclosures.Evidence;
import id.pulih.disclosures.NewDisclosure;
import id.pulih.disclosures.Recipient;
import id.pulih.disclosures.RecipientKind;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.letters.Draft;
import id.pulih.letters.DraftBuilder;
import id.pulih.offices.Office;
import id.pulih.platform.Dates;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The letter of a hand-over: what goes along and on whose consent, and no row of it. Unnamed until it is accepted. In Indonesian. */
@Component
class HandOverLetter {

    private final HandOverStore.Told told;
    private final Episodes episodes;
    private final Words words;

    HandOverLetter(HandOverStore.Told told, Episodes episodes, Words words) {
        this.told = told;
        this.episodes = episodes;
        this.words = words;
    }

    /** A draft and what leaves with it. */
    record Written(Draft draft, NewDisclosure given) {}

    /**
     * Joins the caller's writing work of the sender.
     *
     * @throws ProblemException consent-required when the consent does not hold any more
     */
    Written write(Asker asker, HandOver over, LocalDate today) {
        GivenConsent consent = told.consents().toGive(asker, over.client()).stream().filter(each -> each.id().equals(over.consent())).findFirst()
                .orElseThrow(() -> ProblemException.of(Problem.CONSENT_REQUIRED));
        Set<DataCategory> portions = accepted(over) ? EnumSet.of(DataCategory.IDENTITY, DataCategory.PRESENCE) : EnumSet.of(DataCategory.PRESENCE);
        var given = new NewDisclosure(over.client(), "hand-over-letter", portions, new Recipient(RecipientKind.PUBLIC_OFFICE, over.receiverName()),
                consent.why(), Basis.CONSENT, Evidence.consent(over.consent()));
        return new Written(draft(asker, over, consent, Draft.on(today, "hand-over", say("referrals.hand-over-letter-about"))), given);
    }

    private Draft draft(Asker asker, HandOver over, GivenConsent consent, DraftBuilder letter) {
        Episode episode = episodes.own(asker, over.episode());
        Office receiver = told.offices().get(over.receiver());
        letter.to(receiver.name(), receiver.address());
        Instant ended = over.endedAt();
        if (accepted(over) && ended != null) {
            var identity = told.clients().identity(asker, over.client());
            letter.paragraph(say("referrals.hand-over-letter-accepted", receiver.name(), day(asker, over.proposedAt()), day(asker, ended)))
                    .fact(say("referrals.letter-name"), identity.name())
                    .fact(say("referrals.letter-born"), Dates.typed(identity.birthDate()))
                    .fact(say("referrals.letter-sex"), say("clients.sex." + identity.sex()));
        } else {
            letter.paragraph(say("referrals.hand-over-letter-proposed", receiver.name(), day(asker, over.proposedAt())));
        }
        return letter.fact(say("referrals.letter-case"), told.clients().get(asker, over.client()).caseNumber())
                .fact(say("clients.categories.presence"),
                        say("referrals.letter-programme", Dates.typed(episode.calendar().startsOn()), Dates.typed(episode.calendar().plannedEnd())))
                .fact(say("referrals.hand-over-letter-consent"),
                        say("referrals.hand-over-letter-given", Dates.typed(consent.grantedOn()), consent.why()))
                .paragraph(say("referrals.hand-over-letter-along"))
                .numbered(along(over))
                .paragraph(say("referrals.hand-over-letter-stays"))
                .of(HandOverLetters.SUBJECT, over.id(), over.client());
    }

    private List<String> along(HandOver over) {
        var along = new ArrayList<String>();
        over.categories().forEach(each -> along.add(say("referrals.portions." + each.code())));
        if (over.papers()) {
            along.add(say("referrals.papers.short"));
        }
        return along;
    }

    private static boolean accepted(HandOver over) {
        return over.state().equals("accepted");
    }

    private static String day(Asker asker, Instant at) {
        return Dates.typed(LocalDate.ofInstant(at, asker.zone()));
    }

    private String say(String key, Object... args) {
        return words.say(Words.INDONESIAN, key, args);
    }
}
