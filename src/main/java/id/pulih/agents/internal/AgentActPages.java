package id.pulih.agents.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.agents.AgentSummary;
import id.pulih.agents.Agents;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is added to an agent after the registration: training, decree, criteria, the end. */
@RestController
class AgentActPages {

    private static final List<String> TOPICS = NewAgentPage.codes(TrainingTopic.values());

    private final Asking asking;
    private final Pages pages;
    private final Agents agents;
    private final AgentQueries queries;
    private final AgentChanges changes;

    AgentActPages(Asking asking, Pages pages, Agents agents, AgentQueries queries, AgentChanges changes) {
        this.asking = asking;
        this.pages = pages;
        this.agents = agents;
        this.queries = queries;
        this.changes = changes;
    }

    private interface Act {
        void run(Asker asker, Input input);
    }

    @GetMapping("/agen/{id}/pembekalan")
    ResponseEntity<byte[]> training(@PathVariable UUID id) {
        return fresh("agents/training.jte", id, TOPICS);
    }

    @PostMapping("/agen/{id}/pembekalan")
    ResponseEntity<byte[]> train(@PathVariable UUID id, HttpServletRequest request) {
        return attempt("agents/training.jte", id, TOPICS, request, (asker, input) -> changes.train(asker, id, input));
    }

    @GetMapping("/agen/{id}/sk")
    ResponseEntity<byte[]> decreeForm(@PathVariable UUID id) {
        return fresh("agents/decree.jte", id, List.of());
    }

    @PostMapping("/agen/{id}/sk")
    ResponseEntity<byte[]> decree(@PathVariable UUID id, HttpServletRequest request) {
        return attempt("agents/decree.jte", id, List.of(), request, (asker, input) -> changes.decree(asker, id, input));
    }

    @GetMapping("/agen/{id}/kriteria")
    ResponseEntity<byte[]> criteriaForm(@PathVariable UUID id) {
        return fresh("agents/criteria.jte", id, missing(id));
    }

    @PostMapping("/agen/{id}/kriteria")
    ResponseEntity<byte[]> criteria(@PathVariable UUID id, HttpServletRequest request) {
        return attempt("agents/criteria.jte", id, missing(id), request, (asker, input) -> changes.criteria(asker, id, input));
    }

    @GetMapping("/agen/{id}/akhiri")
    ResponseEntity<byte[]> endForm(@PathVariable UUID id) {
        return fresh("agents/end.jte", id, List.of());
    }

    @PostMapping("/agen/{id}/akhiri")
    ResponseEntity<byte[]> end(@PathVariable UUID id, HttpServletRequest request) {
        return attempt("agents/end.jte", id, List.of(), request, (asker, input) -> changes.end(asker, id, input));
    }

    private List<String> missing(UUID agent) {
        List<String> met = queries.criteria(asking.now(), agent);
        return NewAgent.LETTERS.stream().filter(letter -> !met.contains(letter)).toList();
    }

    private ResponseEntity<byte[]> fresh(String template, UUID agent, List<String> choices) {
        return pages.show(template, page(Form.of(Map.of("id", Ids.next().toString())), agent, choices, null));
    }

    /** Does it and goes to the card; what is wrong or refused comes back with everything that was typed. */
    private ResponseEntity<byte[]> attempt(String template, UUID agent, List<String> choices, HttpServletRequest request, Act act) {
        var input = Input.form(request.getParameterMap());
        try {
            act.run(asking.now(), input);
            return pages.to("/agen/" + agent);
        } catch (InvalidInput e) {
            return pages.again(template, page(Form.again(e), agent, choices, null));
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return pages.show(HttpStatus.valueOf(e.problem().status()), template, page(Form.again(input), agent, choices, e));
        }
    }

    private AgentActPage page(Form form, UUID agent, List<String> choices, @Nullable ProblemException refusal) {
        AgentSummary summary = agents.get(asking.now(), agent);
        return new AgentActPage(form, summary, choices, refusal);
    }
}
