package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.field.internal.ReportQueries.Stored;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Ui;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page of a report. Joins the caller's writing work. */
@Component
class ReportViews {

    private final ReportQueries reports;
    private final FactQueries facts;
    private final Replies replies;
    private final People people;

    ReportViews(ReportQueries reports, FactQueries facts, Replies replies, People people) {
        this.reports = reports;
        this.facts = facts;
        this.replies = replies;
        this.people = people;
    }

    /** @throws ProblemException not-found */
    ReportPage page(Asker asker, Ui ui, UUID id, Form form, @Nullable ProblemException refusal) {
        Stored report = reports.get(asker, id).orElseThrow(ProblemException.notFound());
        Episode episode = people.episodes().own(asker, report.episodeId());
        people.audit().record(asker, "field-report-read", "field-report", id, "kind=" + report.kind());
        String agent = people.agent(asker, report.agentId());
        return new ReportPage(id, people.who(asker, episode), "/episode/" + episode.id(), FactWords.kind(ui, report.kind()), report.urgent(),
                agent.isEmpty() ? report.recordedBy() : agent, ui.time(report.recordedAt()),
                FactWords.lines(ui, report.kind(), reports.body(asker, episode, report)),
                report.amendedBy() == null ? null : "/kotak-masuk/" + report.amendedBy(), facts.handedIn(asker, id).isPresent(),
                replies.about(asker, episode, about(asker, report)), form, refusal);
    }

    /** Replies stand under the id that the telephone knows, or under what this corrects. */
    private List<UUID> about(Asker asker, Stored report) {
        UUID known = facts.handedIn(asker, report.id()).map(Fact::id).orElse(report.id());
        return List.of(known, Objects.requireNonNullElse(report.amends(), known));
    }
}
