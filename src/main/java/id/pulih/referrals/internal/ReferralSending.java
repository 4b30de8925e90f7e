package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.GivenConsent;
import id.pulih.disclosures.Basis;
import id.pulih.disclosures.Evidence;
import id.pulih.disclosures.NewDisclosure;
import id.pulih.disclosures.Recipient;
import id.pulih.disclosures.RecipientKind;
import id.pulih.episodes.Episodes;
import id.pulih.letters.Draft;
import id.pulih.letters.Letters;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.referrals.Field;
import id.pulih.referrals.Resource;
import id.pulih.referrals.internal.ReferralLetter;
import id.pulih.referrals.internal.ReferralStore;
import id.pulih.referrals.internal.StepRows;
import id.pulih.referrals.internal.Talk;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends a referral: letter, disclosure and step in one transaction, and only what a consent covers. */
@Component
class ReferralSending {

    private final Work work;
    private final Audit audit;
    private final Episodes episodes;
    private final Letters letters;
    private final ReferralLetter letter;
    private final ReferralStore.Rows rows;

    ReferralSending(Work work, Audit audit, Episodes episodes, Letters letters, ReferralLetter letter, ReferralStore.Rows rows) {
        this.work = work;
        this.audit = audit;
        this.episodes = episodes;
        this.letters = letters;
        this.letter = letter;
        this.rows = rows;
    }

    /** What the letter still lacks besides consent, ready to show; asked only of a referral that may go. */
    List<String> missing(Asker asker, ReferralStore.Found found, Resource resource, Talk talk, LocalDate today) {
        return letters.missing(asker, letter.draft(asker, found, resource, talk, today));
    }

    /**
     * The version that goes out is appended once more: who changed it meanwhile and who sends it do not pass each other.
     *
     * @return the letter's id
     * @throws ProblemException stale-version, referral-moved-on, letter-incomplete, consent-required, restricted, episode-ended
     */
    UUID send(Asker asker, ReferralStore.Found found, Resource resource, Talk talk, UUID consent, LocalDate today) {
        UUID referral = found.referral().id();
        UUID client = found.episode().client();
        return work.write(asker.own("care"), () -> {
            episodes.needOpen(asker, found.episode());
            rows.talks().append(asker, referral, client, talk);
            GivenConsent given = rows.consents().toGive(asker, client).stream().filter(each -> each.id().equals(consent)).findFirst()
                    .orElseThrow(ProblemException.notFound());
            var disclosure = new NewDisclosure(client, "referral-letter", talk.categories(), new Recipient(kind(found.referral().kind()), resource.name()),
                    given.why(), Basis.CONSENT, Evidence.consent(consent));
            Draft draft = letter.draft(asker, found, resource, talk, today);
            UUID issued = letters.issue(asker, draft, disclosure);
            int after = rows.steps().of(asker, referral, client).size();
            if (after > 0) {
                throw ProblemException.of(Problem.REFERRAL_MOVED_ON);
            }
            rows.steps().append(asker, referral, client,
                    new StepRows.NewStep(Ids.next(), 0, "proposed", "office", today, null, consent, issued));
            audit.record(asker, "referral-step-recorded", "referral", referral, "state=proposed cause=office");
            return issued;
        });
    }

    private static RecipientKind kind(Field field) {
        return switch (field) {
            case HEALTH, DETOXIFICATION -> RecipientKind.HEALTH_FACILITY;
            case REHABILITATION, COMMUNITY_RECOVERY -> RecipientKind.REHABILITATION_INSTITUTION;
            case SOCIAL -> RecipientKind.SOCIAL_SERVICE;
            case EDUCATION -> RecipientKind.SCHOOL;
            case LEGAL, VOCATIONAL, SPIRITUAL -> RecipientKind.OTHER;
        };
    }
}
