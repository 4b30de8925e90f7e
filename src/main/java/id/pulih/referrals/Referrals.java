package id.pulih.referrals;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.referrals.internal.ReferralQueries;
import id.pulih.referrals.internal.ReferralRows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Referrals as other modules see them: they draft one, and learn what became of it. */
@Component
public class Referrals {

    private final Work work;
    private final Received received;
    private final Audit audit;
    private final Episodes episodes;
    private final ReferralRows rows;
    private final ReferralQueries queries;

    public Referrals(Work work, Received received, Audit audit, Episodes episodes, ReferralRows rows, ReferralQueries queries) {
        this.work = work;
        this.received = received;
        this.audit = audit;
        this.episodes = episodes;
        this.rows = rows;
        this.queries = queries;
    }

    /**
     * Drafts one in the caller's transaction; nothing leaves, and nobody has decided. The same id again is the same draft.
     *
     * @return its id, for {@code /rujukan/{id}}
     * @throws ProblemException not-found, episode-ended, restricted
     */
    public UUID draft(Asker asker, UUID episode, NewReferral wish) {
        return work.write(asker.own("care"), () -> {
            var present = episodes.own(asker, episode);
            if (received.first(asker, wish.id(), "referral " + episode, body(wish))) {
                episodes.needOpen(asker, present);
                rows.insert(asker, episode, wish);
                audit.record(asker, "referral-drafted", "referral", wish.id(), "kind=" + wish.kind().code() + " origin=" + wish.originKind());
            }
            return wish.id();
        });
    }

    private static Input body(NewReferral wish) {
        return Input.of(Map.of("kind", wish.kind().code(), "resource", Objects.toString(wish.resource(), ""), "reason", wish.reasonCode(),
                "originKind", wish.originKind(), "originId", Objects.toString(wish.originId(), "")));
    }

    /** Of an episode of the own office, newest first. */
    public List<Referral> of(Asker asker, UUID episode) {
        return work.read(asker.own("care"), () -> queries.of(asker, episodes.own(asker, episode).id()));
    }

    /** @return draft, proposed, accepted, refused, done or withdrawn; one of another office is not-found */
    public String state(Asker asker, UUID referral) {
        return work.read(asker.own("care"), () -> queries.get(asker, referral).map(Referral::state).orElseThrow(ProblemException.notFound()));
    }
}
