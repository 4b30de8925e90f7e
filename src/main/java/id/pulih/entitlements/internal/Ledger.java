package id.pulih.entitlements.internal;

import id.pulih.access.Asker;
import id.pulih.entitlements.Entitlement;
import id.pulih.entitlements.Standing;
import id.pulih.episodes.Duty;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.offices.OfficeRules;
import id.pulih.offices.Small;
import id.pulih.offices.SmallNumbers;
import id.pulih.relapse.OwedAction;
import id.pulih.relapse.Relapses;
import id.pulih.rules.RuleIds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives what one client is owed from duties, answers to returns to use and referrals; it keeps nothing of its own. */
@Component
class Ledger {

    private final Clock clock;
    private final Episodes episodes;
    private final Relapses relapses;
    private final LedgerQueries queries;
    private final OfficeRules rules;
    private final SmallNumbers limits;

    Ledger(Clock clock, Episodes episodes, Relapses relapses, LedgerQueries queries, OfficeRules rules, SmallNumbers limits) {
        this.clock = clock;
        this.episodes = episodes;
        this.relapses = relapses;
        this.queries = queries;
        this.rules = rules;
        this.limits = limits;
    }

    Small small(Asker asker) {
        return limits.of(asker);
    }

    LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    /** In the order of their first days. */
    List<Entitlement> of(Asker asker, Episode episode) {
        var all = new ArrayList<Entitlement>();
        episodes.duties(asker, episode).forEach(duty -> all.add(duty(episode, duty)));
        relapses.owed(asker, episode).forEach(action -> all.add(action(episode, action, today(asker))));
        queries.referrals(asker, List.of(episode.office()), List.of(episode.id())).stream()
                .filter(each -> each.episode().equals(episode.id()))
                .forEach(each -> all.add(referral(each)));
        all.sort(Comparator.comparing(Entitlement::from).thenComparing(Entitlement::to));
        return all;
    }

    private static Entitlement duty(Episode episode, Duty duty) {
        return new Entitlement("duty", duty.id(), "", duty.title(), duty.from(), duty.to(), Standing.ofDuty(duty.state(), duty.upcoming()),
                duty.fulfilledLate(), duty.citation(), fact(episode, duty.kind(), duty.fulfilledBy()), null, duty.exceptionReason());
    }

    private static @Nullable String fact(Episode episode, String kind, @Nullable UUID fact) {
        if (fact == null) {
            return null;
        }
        return "/episode/" + episode.id() + switch (kind) {
            case "whoqol-bref", "urica" -> "/pengukuran/";
            case "urine-test" -> "/urin/";
            default -> "/kegiatan/";
        } + fact;
    }

    private Entitlement action(Episode episode, OwedAction action, LocalDate today) {
        String place = "/episode/" + episode.id() + "/kejadian/" + action.event() + "/tindakan/" + action.id();
        String fact = action.factKind() == null ? null
                : action.factKind().equals("referral") ? "/rujukan/" + action.fact() : "/episode/" + episode.id() + "/urin/" + action.fact();
        boolean late = action.answeredOn() != null && action.answeredOn().isAfter(action.dueOn());
        Standing standing = Standing.ofAction(action.result(), action.dueOn(), today);
        return new Entitlement("response", action.id(), "relapse.action." + action.kind().code(), null, action.opened(), action.dueOn(),
                standing, standing == Standing.GIVEN && late, rules.citation(action.grade().actionsRule()),
                fact != null ? fact : standing == Standing.GIVEN ? place : null, place, action.reason());
    }

    private Entitlement referral(OwedReferral each) {
        Standing standing = Standing.ofReferral(each.state());
        String place = "/rujukan/" + each.id();
        return new Entitlement("referral", each.id(), "entitlements.referral." + each.kind(), null, each.since(), each.since(), standing, false,
                rules.citation(RuleIds.REFERRAL_NEEDS_PERMISSION), standing == Standing.GIVEN ? place : null, place, null);
    }
}
