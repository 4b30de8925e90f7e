package id.pulih.instruments.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.instruments.Assessment;
import id.pulih.instruments.Assessments;
import id.pulih.instruments.MeasurementPolicy;
import id.pulih.instruments.Scoring;
import id.pulih.instruments.UrinePanel;
import id.pulih.instruments.UrinePanels;
import id.pulih.instruments.UrineTest;
import id.pulih.instruments.UrineTests;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the pages that show a stored measurement. */
@Component
public class ReadPages {

    /** One link of the chain of corrections. */
    public record Step(String url, boolean shown, boolean correction, String by, Instant at, @Nullable String reason) {}

    /** @param correctable whether a correction may be written: own office, current, programme still open */
    public record AssessmentPage(
            Heading heading, Assessment assessment, ScoreView scores, List<Step> chain, boolean correctable) {}

    /** One line of a card, in the panel's order. */
    public record Result(String code, @Nullable String name, @Nullable String loinc, String result) {}

    /** As {@link AssessmentPage}, of a urine test. */
    public record UrinePage(
            Heading heading, UrineTest test, String panel, List<Result> results, List<Step> chain, boolean correctable) {}

    private final AnswerForms forms;
    private final Assessments assessments;
    private final Scoring scoring;
    private final UrineTests tests;
    private final UrinePanels panels;

    ReadPages(AnswerForms forms, Assessments assessments, Scoring scoring, UrineTests tests, UrinePanels panels) {
        this.forms = forms;
        this.assessments = assessments;
        this.scoring = scoring;
        this.tests = tests;
        this.panels = panels;
    }

    AssessmentPage assessment(Asker asker, Episode episode, UUID id) {
        Heading heading = forms.heading(asker, episode);
        List<Assessment> chain = assessments.chain(asker, episode, id);
        Assessment shown = chain.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        List<Step> steps = chain.stream()
                .map(each -> new Step(heading.home() + "/pengukuran/" + each.id(), each == shown, each.amends() != null,
                        each.recordedByName(), each.recordedAt(), each.reason()))
                .toList();
        int goodFrom = scoring.goodFrom(episode.office(), shown.takenOn());
        return new AssessmentPage(heading, shown, ScoreView.of(shown.scores(), goodFrom), steps,
                shown.current() && writable(asker, episode));
    }

    UrinePage urine(Asker asker, Episode episode, UUID id) {
        Heading heading = forms.heading(asker, episode);
        List<UrineTest> chain = tests.chain(asker, episode, id);
        UrineTest shown = chain.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        List<Step> steps = chain.stream()
                .map(each -> new Step(heading.home() + "/urin/" + each.id(), each == shown, each.amends() != null,
                        each.recordedByName(), each.recordedAt(), each.reason()))
                .toList();
        UrinePanel panel = panels.of(episode.office(), shown);
        boolean english = asker.locale().getLanguage().equals("en");
        List<Result> results = panel.parameters().stream()
                .map(each -> new Result(each.code(), english ? each.name().en() : each.name().id(), each.loinc(),
                        shown.results().getOrDefault(each.code(), "not-tested")))
                .toList();
        return new UrinePage(heading, shown, english ? panel.name().en() : panel.name().id(), results, steps,
                shown.current() && writable(asker, episode));
    }

    private static boolean writable(Asker asker, Episode episode) {
        return MeasurementPolicy.mayRecord(asker, episode.office(), episode.endedOn());
    }
}
