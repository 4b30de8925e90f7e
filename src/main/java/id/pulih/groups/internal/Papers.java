package id.pulih.groups.internal;

import id.pulih.episodes.Episodes;
import id.pulih.groups.internal.Contracts.Contract;
import id.pulih.groups.internal.GroupDrafts.About;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the letters of an event quote: contracts, resumes, the session. */
@Component
class Papers {

    private final Episodes episodes;
    private final EventViews views;
    private final Conclusions conclusions;
    private final Sessions sessions;
    private final Contracts contracts;

    Papers(Episodes episodes, EventViews views, Conclusions conclusions, Sessions sessions, Contracts contracts) {
        this.episodes = episodes;
        this.views = views;
        this.conclusions = conclusions;
        this.sessions = sessions;
        this.contracts = contracts;
    }

    String villages(Plan plan) {
        return views.villages(plan);
    }

    /** How many were there, by number so that a list that may not name everybody does not look whole; empty before it took place. */
    Optional<Integer> present(About about) {
        return conclusions.of(about.asker(), about.event()).map(Conclusion::present);
    }

    Session session(About about) {
        return sessions.of(about.asker(), about.event());
    }

    /** @param signed null while the contract is still to be signed */
    record Agreed(String text, @Nullable Contract signed) {}

    /** What the client signed, else the action plan that the contract begins with; empty while there is neither. */
    Optional<Agreed> agreed(About about, Candidate client) {
        return contracts.of(about.asker(), about.event().id(), episodes.own(about.asker(), client.episode()))
                .map(contract -> new Agreed(contract.text(), contract))
                .or(() -> Optional.ofNullable(session(about).action()).map(text -> new Agreed(text, null)));
    }

    /** Of those who were there. */
    Optional<Attended> attended(About about, Candidate client) {
        return conclusions.of(about.asker(), about.event()).flatMap(conclusion -> conclusion.of(client.episode()))
                .filter(attended -> attended.state().present());
    }
}
