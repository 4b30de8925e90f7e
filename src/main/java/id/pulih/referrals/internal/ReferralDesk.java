package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.Clients;
import id.pulih.clients.Restrictions;
import id.pulih.platform.Coded;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.Work;
import id.pulih.referrals.Referral;
import id.pulih.referrals.Resource;
import id.pulih.referrals.internal.ReferralCheck;
import id.pulih.referrals.internal.ReferralLimits;
import id.pulih.referrals.internal.ReferralPage;
import id.pulih.referrals.internal.ReferralSending;
import id.pulih.referrals.internal.ReferralStore;
import id.pulih.referrals.internal.ResourceQueries;
import id.pulih.referrals.internal.Talk;
import id.pulih.ui.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a referral together; opening it is a logged reading of the client. */
@Component
class ReferralDesk {

    private final Work work;
    private final Clock clock;
    private final Audit audit;
    private final ReferralStore.Rows rows;
    private final Around around;
    private final ReferralSending sending;

    ReferralDesk(Work work, Clock clock, Audit audit, ReferralStore.Rows rows, Around around, ReferralSending sending) {
        this.work = work;
        this.clock = clock;
        this.audit = audit;
        this.rows = rows;
        this.around = around;
        this.sending = sending;
    }

    /** What a referral is looked at together with. */
    @Component
    record Around(Clients clients, ResourceQueries resources, Restrictions restrictions, ReferralLimits limits) {}

    LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    /** The newest version, or what a draft of another module proposes. */
    Talk talk(Asker asker, ReferralStore.Found found) {
        return work.read(asker.own("care"), () -> rows.talks().of(asker, found.referral().id(), found.episode().client()).stream().findFirst()
                .orElseGet(() -> Talk.none(found.referral().resource())));
    }

    ReferralCheck.Verdict verdict(Asker asker, ReferralStore.Found found, Talk talk) {
        UUID client = found.episode().client();
        Resource chosen = chosen(asker, talk);
        boolean restricted = around.restrictions().of(asker, client).filter(each -> each.openUntil() == null).isPresent();
        return ReferralCheck.of(new ReferralCheck.Facts(talk.choice(), chosen == null ? null : chosen.name(), chosen != null && chosen.open(),
                talk.categories(), restricted, rows.consents().toGive(asker, client)), today(asker));
    }

    @Nullable Resource chosen(Asker asker, Talk talk) {
        UUID resource = talk.resource();
        return resource == null ? null : work.read(asker.own("care"), () -> around.resources().get(asker, resource)).orElse(null);
    }

    /** @param input null when the page opens; then its forms are fresh */
    ReferralPage page(Asker asker, ReferralStore.Found found, @Nullable Form form, @Nullable Problem refusal) {
        return work.write(asker.own("care"), () -> {
            Referral referral = found.referral();
            audit.record(asker, "referral-read", "referral", referral.id(), "");
            Talk talk = talk(asker, found);
            Resource chosen = chosen(asker, talk);
            var client = around.clients().get(asker, found.episode().client());
            var heading = new ReferralPage.Heading(client.alias(), client.caseNumber(), "/episode/" + found.episode().id(), "/klien/" + client.id());
            return new ReferralPage(referral, heading, origin(referral), ReferralPage.Talked.of(talk), chosen, names(asker, talk), gaps(asker, found, talk, chosen),
                    rows.steps().of(asker, referral.id(), client.id()), around.limits().late(asker, referral, today(asker)),
                    form == null ? fresh(asker, chosen) : form, refusal);
        });
    }

    private static @Nullable String origin(Referral referral) {
        return referral.originKind().equals("relapse") && referral.originId() != null ? "/episode/" + referral.episode() + "/kejadian/" + referral.originId()
                : null;
    }

    private List<String> names(Asker asker, Talk talk) {
        return talk.options().stream().flatMap(each -> around.resources().get(asker, each).stream()).map(Resource::name).toList();
    }

    private ReferralPage.Gaps gaps(Asker asker, ReferralStore.Found found, Talk talk, @Nullable Resource chosen) {
        if (!found.referral().state().equals("draft")) {
            return new ReferralPage.Gaps(List.of(), List.of(), List.of());
        }
        var verdict = verdict(asker, found, talk);
        List<String> letter = verdict.mayGo() && chosen != null ? sending.missing(asker, found, chosen, talk, today(asker)) : List.of();
        return new ReferralPage.Gaps(verdict.gaps(), verdict.uncovered().stream().map(Coded::code).toList(), letter);
    }

    private Form fresh(Asker asker, @Nullable Resource chosen) {
        String today = Dates.typed(today(asker));
        return Form.of(Map.of("id", Ids.next().toString(), "day", today, "grantedOn", today,
                "expiresOn", chosen == null ? "" : Dates.typed(today(asker).plusMonths(6))));
    }
}
