package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episode;
import id.pulih.platform.Ids;
import id.pulih.referrals.Field;
import id.pulih.referrals.NewReferral;
import id.pulih.referrals.Referral;
import id.pulih.referrals.Referrals;
import id.pulih.referrals.Resource;
import id.pulih.referrals.Resources;
import id.pulih.relapse.Grade;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passes a client on: drafts the referrals a grade asks for, and finds what became of them. Nothing leaves by a draft. */
@Component
class Onward {

    private static final String ORIGIN = "relapse";

    private final Clients clients;
    private final Resources resources;
    private final Referrals referrals;

    Onward(Clients clients, Resources resources, Referrals referrals) {
        this.clients = clients;
        this.resources = resources;
        this.referrals = referrals;
    }

    /** The unit that serves the client's village. */
    Optional<Resource> communityUnit(Asker asker, Episode episode) {
        return resources.communityRecovery(asker, clients.get(asker, episode.client()).villageCode());
    }

    void draft(Asker asker, Episode episode, Event event, Graded grading) {
        List<Referral> present = of(asker, episode, event);
        if (grading.grade() == Grade.LAPSE) {
            communityUnit(asker, episode)
                    .ifPresent(unit -> draft(asker, episode, event, present, grading.grade(), Field.COMMUNITY_RECOVERY, unit.id()));
        } else if (grading.grade() == Grade.RELAPSE) {
            draft(asker, episode, event, present, grading.grade(), Field.DETOXIFICATION, null);
            draft(asker, episode, event, present, grading.grade(), Field.REHABILITATION, null);
        }
    }

    private void draft(Asker asker, Episode episode, Event event, List<Referral> present, Grade grade, Field kind, @Nullable UUID to) {
        if (present.stream().noneMatch(each -> each.kind() == kind && !each.over())) {
            referrals.draft(asker, episode.id(), new NewReferral(Ids.next(), kind, to, grade.code(), ORIGIN, event.id()));
        }
    }

    /** The referrals that came of an event. */
    List<Referral> of(Asker asker, Episode episode, Event event) {
        return referrals.of(asker, episode.id()).stream()
                .filter(each -> each.originKind().equals(ORIGIN) && event.id().equals(each.originId()))
                .toList();
    }

    /** Of the whole programme: accepted ones that answer an action, whoever drafted them. */
    List<Referral> accepted(Asker asker, Episode episode, Field kind) {
        return referrals.of(asker, episode.id()).stream()
                .filter(each -> each.kind() == kind && (each.state().equals("accepted") || each.state().equals("done")))
                .toList();
    }
}
