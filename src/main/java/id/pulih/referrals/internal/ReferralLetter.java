package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.letters.Draft;
import id.pulih.platform.Dates;
import id.pulih.referrals.Resource;
import id.pulih.referrals.internal.PortionFacts;
import id.pulih.referrals.internal.ReferralStore;
import id.pulih.referrals.internal.Talk;
import id.pulih.ui.Words;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The letter that asks somebody to help: with the portions the client agreed to, and nothing else. In Indonesian. */
@Component
class ReferralLetter {

    private final PortionFacts portions;
    private final Words words;

    ReferralLetter(PortionFacts portions, Words words) {
        this.portions = portions;
        this.words = words;
    }

    /** Joins the caller's writing work: what it opens of the client is in the trail. */
    Draft draft(Asker asker, ReferralStore.Found found, Resource resource, Talk talk, LocalDate today) {
        String kind = say("referrals.fields." + found.referral().kind().code());
        var draft = Draft.on(today, "referral", say("referrals.letter-about", kind))
                .to(resource.name(), resource.address(), resource.areaName())
                .paragraph(say("referrals.letter-asks", kind, Dates.typed(Objects.requireNonNullElse(talk.discussedOn(), today))));
        portions.add(draft, asker, found.episode(), talk);
        return draft.paragraph(say("referrals.letter-only")).of("referral", found.referral().id(), found.episode().client());
    }

    private String say(String key, Object... args) {
        return words.say(Words.INDONESIAN, key, args);
    }
}
