package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Ending;
import id.pulih.episodes.Episode;
import id.pulih.episodes.EpisodeStore;
import id.pulih.outcomes.Outcomes;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What completion writes: the end of the episode with the outcome of that day, then the certificate. */
@Component
class Closing {

    private final EpisodeStore episodes;
    private final Outcomes outcomes;
    private final CertificateStore certificates;
    private final JsonMapper json;
    private final TerminationReport report;

    Closing(EpisodeStore episodes, Outcomes outcomes, CertificateStore certificates, JsonMapper json, TerminationReport report) {
        this.episodes = episodes;
        this.outcomes = outcomes;
        this.certificates = certificates;
        this.json = json;
        this.report = report;
    }

    /** The certificate comes last: its counter makes other completions of the office wait. */
    void close(Asker asker, Episode episode, Completion completion, List<OpenDuty> open) {
        report.need(asker, episode, completion.completedOn());
        episodes.end(asker, new Ending(completion.id(), episode.id(), "completed", completion.completedOn(),
                completion.reason(), json.writeValueAsString(open),
                json.writeValueAsString(outcomes.of(asker, episode))));
        certificates.issue(asker, episode);
    }
}
