package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.groups.internal.ContractPage.Signed;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Ui;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contracts of a session's clients: who may sign what when. */
@Component
class Signing {

    private final Events events;
    private final Episodes episodes;
    private final Clients clients;
    private final Sessions sessions;
    private final Conclusions conclusions;
    private final Contracts contracts;

    Signing(Events events, Episodes episodes, Clients clients, Sessions sessions, Conclusions conclusions, Contracts contracts) {
        this.events = events;
        this.episodes = episodes;
        this.clients = clients;
        this.sessions = sessions;
        this.conclusions = conclusions;
        this.contracts = contracts;
    }

    ContractPage page(Asker asker, UUID id, UUID episodeId, @Nullable Form typed, @Nullable ProblemException why, Ui ui) {
        Event event = counselling(asker, id);
        Episode episode = invited(asker, event, episodeId);
        var client = clients.get(asker, episode.client());
        Signed signed = contracts.of(asker, id, episode).map(c -> new Signed(c.text(), c.name(), c.drawing(), ui.time(c.signedAt()))).orElse(null);
        Form form = Objects.requireNonNullElseGet(typed, () -> Form.of(Map.of("id", Ids.next().toString(),
                "text", Objects.requireNonNullElse(sessions.of(asker, event).action(), ""))));
        return new ContractPage(id, episodeId, client.alias() + " · " + client.caseNumber(), events.plan(asker, event).theme(), form, signed, why);
    }

    /** @throws ProblemException not-found, already-done, episode-ended, restricted */
    void sign(Asker asker, UUID id, UUID episodeId, NewContract contract, Input input) {
        Event event = counselling(asker, id);
        if (event.cancelled()) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        Episode episode = episodes.needOpen(asker, invited(asker, event, episodeId));
        contracts.sign(asker, id, episode, contract, input);
    }

    private Event counselling(Asker asker, UUID id) {
        Event event = events.get(asker, id);
        if (!event.kind().counselling()) {
            throw ProblemException.notFound().get();
        }
        return event;
    }

    /** Also who was there without an invitation, and who signed and is not invited any more. */
    private Episode invited(Asker asker, Event event, UUID episode) {
        if (!events.plan(asker, event).members().contains(episode) && conclusions.of(asker, event).flatMap(all -> all.of(episode)).isEmpty()
                && !contracts.ways(asker, event.id()).containsKey(episode)) {
            throw ProblemException.notFound().get();
        }
        return episodes.own(asker, episode);
    }
}
