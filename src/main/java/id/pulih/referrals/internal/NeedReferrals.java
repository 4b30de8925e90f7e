package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.platform.Work;
import id.pulih.referrals.Field;
import id.pulih.referrals.NewReferral;
import id.pulih.referrals.internal.NeedRows;
import id.pulih.referrals.internal.ReferralStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Begins a referral for a need that was found; the need's own words go along. */
@Component
class NeedReferrals {

    private final Work work;
    private final NeedRows needs;
    private final ReferralStore store;

    NeedReferrals(Work work, NeedRows needs, ReferralStore store) {
        this.work = work;
        this.needs = needs;
        this.store = store;
    }

    /** @param input id of the draft, need */
    UUID draft(Asker asker, Episode episode, Input input) {
        UUID id = input.needId("id");
        UUID wanted = input.needId("need");
        List<NeedRows.Need> all = work.read(asker.own("care"), () -> needs.of(asker, episode));
        Optional<NeedRows.Need> need = all.stream().filter(each -> each.id().equals(wanted)).findFirst();
        if (need.isEmpty() && input.ok("need")) {
            input.error("need", "unknown-reference", wanted);
        }
        input.check();
        NeedRows.Need found = need.orElseThrow();
        store.start(asker, episode, new NewReferral(id, Coded.of(Field.class, found.field()), null, "need", "need", found.id()), found.text());
        return id;
    }
}
