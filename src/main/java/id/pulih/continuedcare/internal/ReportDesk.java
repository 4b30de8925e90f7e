package id.pulih.continuedcare.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the report to the head in. Joins the caller's transaction. */
@Component
class ReportDesk {

    private static final int MOST = 4000;

    private final CareViews views;
    private final CareFacts facts;
    private final Episodes episodes;
    private final Received received;
    private final Audit audit;

    ReportDesk(CareViews views, CareFacts facts, Episodes episodes, Received received, Audit audit) {
        this.views = views;
        this.facts = facts;
        this.episodes = episodes;
        this.received = received;
        this.audit = audit;
    }

    ReportPage page(Asker asker, UUID id, Form form, @Nullable ProblemException problem) {
        Episode episode = views.episode(asker, id);
        audit.record(asker, "final-report-read", "episode", id, "");
        return new ReportPage(views.heading(asker, episode), missing(asker, episode), facts.reports().latest(episode).orElse(null), form, problem);
    }

    /** What is missing is named in the report, and whoever hands it in says why. */
    void submit(Asker asker, UUID id, Input input) {
        Episode episode = episodes.needOpen(asker, views.episode(asker, id));
        List<String> missing = missing(asker, episode);
        UUID report = input.needId("id");
        String summary = input.needText("summary", MOST);
        String recommendation = input.needText("recommendation", MOST);
        String explanation = missing.isEmpty() ? input.text("explanation", MOST) : input.needText("explanation", MOST);
        input.check();
        if (received.first(asker, report, "final-report " + id, input)) {
            String text = Stream.of(summary, recommendation, explanation).filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
            facts.reports().submit(asker, episode, report, text, missing);
        }
    }

    private List<String> missing(Asker asker, Episode episode) {
        return facts.remaining().of(episode, episodes.duties(asker, episode));
    }
}
