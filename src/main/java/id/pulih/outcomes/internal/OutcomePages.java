package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episode;
import id.pulih.offices.OfficeRules;
import id.pulih.outcomes.Measured;
import id.pulih.outcomes.Outcome;
import id.pulih.outcomes.OutcomePolicy;
import id.pulih.outcomes.Outcomes;
import id.pulih.rules.RuleIds;
import id.pulih.ui.Pages;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The result of a programme as a page. */
@RestController
class OutcomePages {

    private final Asking asking;
    private final Pages pages;
    private final OutcomeReader reader;
    private final Outcomes outcomes;
    private final Clients clients;
    private final OfficeRules rules;

    OutcomePages(Asking asking, Pages pages, OutcomeReader reader, Outcomes outcomes, Clients clients, OfficeRules rules) {
        this.asking = asking;
        this.pages = pages;
        this.reader = reader;
        this.outcomes = outcomes;
        this.clients = clients;
        this.rules = rules;
    }

    @GetMapping("/episode/{id}/hasil")
    ResponseEntity<byte[]> outcome(@PathVariable UUID id) {
        Asker asker = asking.now();
        return pages.show("outcomes/outcome.jte", reader.opened(asker, id, episode -> page(asker, episode)));
    }

    private OutcomePage page(Asker asker, Episode episode) {
        Measured measured = outcomes.measured(asker, episode);
        Outcome outcome = measured.outcome(outcomes.threshold(asker, episode));
        return new OutcomePage(episode.id(), clients.get(asker, episode.client()).caseNumber(), outcome, measured,
                DomainLine.of(measured, outcome.qualityOfLife().domains()),
                Stream.of(RuleIds.OUTCOME_URINE_NEGATIVE_IS_RECOVERED, RuleIds.OUTCOME_GOOD_FROM, RuleIds.OUTCOME_IMPROVEMENT_FORMULA)
                        .map(rules::citation)
                        .toList(),
                reader.changed(asker, episode, outcome), OutcomePolicy.mayRecord(asker, episode.office(), episode.endedOn()),
                OutcomePolicy.maySeeCompletion(asker, episode.office(), episode.endedOn(), episode.endingKind()));
    }
}
