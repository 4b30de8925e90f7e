package id.pulih.entitlements.internal;

import id.pulih.access.Asker;
import id.pulih.entitlements.Coverage;
import id.pulih.entitlements.Standing;
import id.pulih.episodes.Duty;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.offices.Small;
import id.pulih.relapse.OwedAction;
import id.pulih.relapse.Relapses;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts how much of what was owed was given, for a few offices at a time: five statements however many clients they have. */
@Component
class Coverages {

    private final Episodes episodes;
    private final Relapses relapses;
    private final LedgerQueries queries;
    private final Ledger ledger;

    Coverages(Episodes episodes, Relapses relapses, LedgerQueries queries, Ledger ledger) {
        this.episodes = episodes;
        this.relapses = relapses;
        this.queries = queries;
        this.ledger = ledger;
    }

    Small small(Asker asker) {
        return ledger.small(asker);
    }

    /** How everything owed in a programme stands. */
    record Owed(Episode episode, List<Standing> standings) {}

    /** Programmes that run or ended this year. */
    List<Owed> of(Asker asker, List<UUID> offices) {
        LocalDate today = ledger.today(asker);
        Map<Episode, List<Duty>> owing = episodes.owing(asker, offices, today.withDayOfYear(1));
        List<UUID> ids = owing.keySet().stream().map(Episode::id).toList();
        Map<UUID, List<OwedAction>> actions = relapses.owed(asker, offices, ids).stream().collect(Collectors.groupingBy(OwedAction::episode));
        Map<UUID, List<OwedReferral>> referrals = queries.referrals(asker, offices, ids).stream().collect(Collectors.groupingBy(OwedReferral::episode));
        var all = new ArrayList<Owed>();
        owing.forEach((episode, duties) -> {
            var standings = new ArrayList<Standing>();
            duties.forEach(duty -> standings.add(Standing.ofDuty(duty.state(), duty.upcoming())));
            actions.getOrDefault(episode.id(), List.of()).forEach(each -> standings.add(Standing.ofAction(each.result(), each.dueOn(), today)));
            referrals.getOrDefault(episode.id(), List.of()).forEach(each -> standings.add(Standing.ofReferral(each.state())));
            all.add(new Owed(episode, standings));
        });
        return all;
    }

    /** What was counted of some programmes. */
    record Group(String name, int programmes, Coverage coverage) {}

    static List<Group> grouped(List<Owed> owed, Function<Episode, String> name) {
        var groups = new TreeMap<String, List<Owed>>();
        owed.forEach(each -> groups.computeIfAbsent(name.apply(each.episode()), key -> new ArrayList<>()).add(each));
        return groups.entrySet().stream().map(group -> group(group.getKey(), group.getValue())).toList();
    }

    static Group group(String name, List<Owed> owed) {
        return new Group(name, owed.size(), Coverage.of(owed.stream().flatMap(each -> each.standings().stream()).toList()));
    }

    /** By office, those without programmes too. */
    static List<Group> byOffice(List<Owed> owed, List<LedgerQueries.OfficeName> offices) {
        var byId = new HashMap<UUID, List<Owed>>();
        owed.forEach(each -> byId.computeIfAbsent(each.episode().office(), key -> new ArrayList<>()).add(each));
        return offices.stream().map(office -> group(office.name(), byId.getOrDefault(office.id(), List.of()))).toList();
    }
}
