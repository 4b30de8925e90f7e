package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.vault.Vault;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom an event is about: while it is planned those invited, once it is concluded those who were there. */
@Component
class Participants {

    private final Foresight foresight;
    private final Conclusions conclusions;
    private final Contracts contracts;
    private final Vault vault;

    Participants(Foresight foresight, Conclusions conclusions, Contracts contracts, Vault vault) {
        this.foresight = foresight;
        this.conclusions = conclusions;
        this.contracts = contracts;
        this.vault = vault;
    }

    /** Also those whose programmes ended since: who took part stays who took part. */
    List<Candidate> of(Asker asker, Event event, Plan plan) {
        return some(asker, event, plan, there(asker, event, plan));
    }

    /** Those a contract is for: the same, and whoever signed one whatever was recorded of the attendance. */
    List<Candidate> bound(Asker asker, Event event, Plan plan) {
        Set<UUID> all = there(asker, event, plan);
        all.addAll(contracts.ways(asker, event.id()).keySet());
        return some(asker, event, plan, all);
    }

    /** Whom a paper may name now. An invitation needs a programme that runs; a restriction or an erasure forbids any new paper. */
    List<Candidate> named(Asker asker, Event event, List<Candidate> all) {
        Set<UUID> erased = vault.erased(asker.office(), all.stream().map(Candidate::client).toList());
        return all.stream().filter(each -> event.concluded() ? !each.restricted() && !erased.contains(each.client()) : each.free()).toList();
    }

    private Set<UUID> there(Asker asker, Event event, Plan plan) {
        Optional<Conclusion> conclusion = conclusions.of(asker, event);
        return conclusion.map(Conclusion::attended).map(all -> all.stream().filter(each -> each.state().present()).map(Attended::episode))
                .orElseGet(plan.members()::stream).collect(Collectors.toCollection(HashSet::new));
    }

    private List<Candidate> some(Asker asker, Event event, Plan plan, Collection<UUID> wanted) {
        return foresight.invited(asker, plan.withMore(List.of(), List.copyOf(wanted)), event.id()).stream()
                .filter(each -> wanted.contains(each.episode())).toList();
    }
}
