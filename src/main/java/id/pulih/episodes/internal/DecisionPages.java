package id.pulih.episodes.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.agents.AgentPolicy;
import id.pulih.agents.AgentSummary;
import id.pulih.agents.Agents;
import id.pulih.episodes.Duty;
import id.pulih.episodes.EpisodeDecisions;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Coded;
import id.pulih.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forms that assign an agent, except an obligation and end an episode. */
@RestController
class DecisionPages {

    private final Asking asking;
    private final Acts acts;
    private final Agents agents;
    private final Episodes episodes;
    private final EpisodeDecisions decisions;
    private final EarlyEnd earlyEnd;

    DecisionPages(Asking asking, Acts acts, Agents agents, Episodes episodes, EpisodeDecisions decisions, EarlyEnd earlyEnd) {
        this.asking = asking;
        this.acts = acts;
        this.agents = agents;
        this.episodes = episodes;
        this.decisions = decisions;
        this.earlyEnd = earlyEnd;
    }

    @GetMapping("/episode/{id}/agen")
    ResponseEntity<byte[]> assignForm(@PathVariable UUID id) {
        return acts.show("episodes/assign.jte", id, "from", this::assignPage);
    }

    @PostMapping("/episode/{id}/agen")
    ResponseEntity<byte[]> assign(@PathVariable UUID id, HttpServletRequest request) {
        return acts.attempt("episodes/assign.jte", id, request, (asker, input) -> decisions.assign(asker, id, input), this::assignPage);
    }

    private Object assignPage(ActPage act) {
        Asker asker = asking.now();
        int limit = agents.limit(asker);
        List<AgentSummary> present = agents.all(asker).stream()
                .filter(agent -> agent.endedOn() == null)
                .sorted(Comparator.comparing((AgentSummary agent) -> !agent.ready() || agent.activeClients() >= limit))
                .toList();
        return new AssignPage(act, present, limit, AgentPolicy.mayAssignBeyondTheRules(asker, act.episode().office()));
    }

    @GetMapping("/episode/{id}/kewajiban/{obligationId}")
    ResponseEntity<byte[]> exceptForm(@PathVariable UUID id, @PathVariable UUID obligationId) {
        return acts.show("episodes/except.jte", id, "", act -> exceptPage(act, obligationId));
    }

    @PostMapping("/episode/{id}/kewajiban/{obligationId}")
    ResponseEntity<byte[]> except(@PathVariable UUID id, @PathVariable UUID obligationId, HttpServletRequest request) {
        return acts.attempt("episodes/except.jte", id, request,
                (asker, input) -> decisions.except(asker, id, obligationId, input), act -> exceptPage(act, obligationId));
    }

    private Object exceptPage(ActPage act, UUID obligation) {
        Asker asker = asking.now();
        Duty duty = episodes.duties(asker, act.episode()).stream()
                .filter(each -> each.id().equals(obligation))
                .findFirst()
                .orElseThrow(ProblemException.notFound());
        return new ExceptPage(act, duty, duty.title().in(asker.locale()), codes(ExceptionKind.values()));
    }

    @GetMapping("/episode/{id}/akhiri")
    ResponseEntity<byte[]> endForm(@PathVariable UUID id) {
        return acts.show("episodes/end.jte", id, "endedOn", DecisionPages::endPage);
    }

    @PostMapping("/episode/{id}/akhiri")
    ResponseEntity<byte[]> end(@PathVariable UUID id, HttpServletRequest request) {
        return acts.attempt("episodes/end.jte", id, request, (asker, input) -> earlyEnd.end(asker, id, input), DecisionPages::endPage);
    }

    private static Object endPage(ActPage act) {
        return new EndPage(act, codes(EndingKind.values()));
    }

    private static List<String> codes(Coded[] constants) {
        return Arrays.stream(constants).map(Coded::code).toList();
    }
}
