package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.outcomes.OutcomePolicy;
import id.pulih.outcomes.Outcomes;
import id.pulih.ui.Form;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what the page of a completion shows; it joins the caller's work. */
@Component
class CompletionViews {

    private final Episodes episodes;
    private final Outcomes outcomes;
    private final Completions completions;
    private final CertificateStore certificates;
    private final Heads heads;
    private final Clients clients;

    CompletionViews(Episodes episodes, Outcomes outcomes, Completions completions, CertificateStore certificates, Heads heads, Clients clients) {
        this.episodes = episodes;
        this.outcomes = outcomes;
        this.completions = completions;
        this.certificates = certificates;
        this.heads = heads;
        this.clients = clients;
    }

    /** Of the own office only. */
    CompletionPage of(Asker asker, UUID id, Form form) {
        Episode episode = episodes.own(asker, id);
        return new CompletionPage(id, clients.get(asker, episode.client()).caseNumber(), episode.calendar().plannedEnd(),
                episode.pausedSince() != null, episode.endedOn(),
                completions.of(asker, episode).orElse(null),
                certificates.find(asker, episode).map(Certificate::revokedOn).orElse(null),
                completions.openRelapses(asker, episode), completions.unjudgedRelapses(asker, episode), outcomes.of(asker, episode), OpenDuty.among(asker, episodes.duties(asker, episode)), heads.names(asker), form,
                OutcomePolicy.mayComplete(asker, episode.office()), null);
    }
}
