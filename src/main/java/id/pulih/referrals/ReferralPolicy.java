package id.pulih.referrals;

import id.pulih.access.Asker;
import id.pulih.episodes.EpisodePolicy;
import java.util.List;
import java.util.UUID;

/** Plan, referral and hand-over belong to those who serve the client; the directory to those who serve clients of its office. */
public final class ReferralPolicy {

    private ReferralPolicy() {}

    /** Everything of it, words included: where the client is served, and nowhere else. */
    public static boolean mayServe(Asker asker, UUID office) {
        return EpisodePolicy.mayServe(asker, office);
    }

    /** What the office knows about who helps: read and kept by those who serve. */
    public static boolean mayKeepDirectory(Asker asker, UUID office) {
        return EpisodePolicy.mayServe(asker, office);
    }

    /**
     * Whoever accepts a hand-over acts at the sender too, under their own name and in that one transaction: the sender agreed to
     * it by proposing. Nothing else may use this.
     */
    public static Asker actingAtSender(Asker receiver, UUID sender, String senderName) {
        return new Asker(receiver.account(), receiver.username(), receiver.name(), sender, senderName, receiver.zone(), receiver.roles(),
                receiver.deputising(), List.of(), null, receiver.locale());
    }
}
