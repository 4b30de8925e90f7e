package id.pulih.desk.internal;

import id.pulih.access.Asker;
import id.pulih.desk.internal.EpisodeFacts.ActivityFact;
import id.pulih.desk.internal.EpisodeFacts.AssessmentFact;
import id.pulih.desk.internal.EpisodeFacts.Decision;
import id.pulih.desk.internal.EpisodeFacts.RelapseFact;
import id.pulih.desk.internal.EpisodeFacts.UrineFact;
import id.pulih.desk.internal.EpisodePage.Entry;
import id.pulih.episodes.Episode;
import id.pulih.episodes.MainSubstances;
import id.pulih.instruments.QualityChart;
import id.pulih.instruments.QualityHistory;
import id.pulih.ui.Ui;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what happened in an episode into words, newest first, and the measurements into a chart. */
@Component
class EpisodeTimeline {

    private final EpisodeFacts facts;
    private final Vault vault;
    private final QualityHistory quality;
    private final MainSubstances substances;

    EpisodeTimeline(EpisodeFacts facts, Vault vault, QualityHistory quality, MainSubstances substances) {
        this.facts = facts;
        this.vault = vault;
        this.quality = quality;
        this.substances = substances;
    }

    /** @param substance the main substance in words, null when nobody was asked */
    record Journey(List<Entry> entries, QualityChart chart, @Nullable String substance) {}

    Journey of(Asker asker, Episode episode, Ui ui) {
        var entries = new ArrayList<Entry>();
        SealingKey key = vault.clientKey(asker.office(), episode.client());
        facts.activities(asker, episode).forEach(fact -> entries.add(activity(episode, fact, key, ui)));
        List<AssessmentFact> assessments = facts.assessments(asker, episode);
        assessments.forEach(fact -> entries.add(assessment(episode, fact, ui)));
        facts.urineTests(asker, episode).forEach(fact -> entries.add(urine(episode, fact, ui)));
        facts.relapses(asker, episode).forEach(fact -> entries.add(relapse(episode, fact, ui)));
        facts.decisions(asker, episode).forEach(decision -> entries.add(decision(decision, ui)));
        facts.continuedCare(asker, episode).forEach(decision -> entries.add(decision(decision, ui)));
        List<MainSubstances.Said> said = substances.of(asker, episode);
        said.forEach(each -> entries.add(entry(ui, each.recordedAt().atZone(asker.zone()).toLocalDate(), ui.t("desk.event.substance"),
                ui.t("substance." + each.substance()), null, "", "", each.recordedBy())));
        entries.sort(Comparator.comparing(Entry::day).reversed());
        return new Journey(entries, quality.chart(asker, episode), said.isEmpty() ? null : ui.t("substance." + said.getFirst().substance()));
    }

    private static Entry activity(Episode episode, ActivityFact fact, SealingKey key, Ui ui) {
        boolean quiet = fact.condition().equals("stable") || fact.condition().equals("unknown");
        String notes = key.open("activity.notes." + fact.id(), fact.notesSealed());
        return entry(ui, fact.day(), ui.t("activities.kind." + fact.kind()),
                ui.t("desk.mode." + fact.mode()) + corrected(ui, fact.corrected()) + (notes == null ? "" : " · " + notes),
                "/episode/" + episode.id() + "/kegiatan/" + fact.id(),
                fact.condition().equals("stable") ? "good" : quiet ? "" : "bad",
                fact.condition().equals("unknown") ? "" : ui.t("desk.condition." + fact.condition()), fact.recordedBy());
    }

    private static Entry assessment(Episode episode, AssessmentFact fact, Ui ui) {
        String title = fact.instrument().equals("whoqol-bref") ? "desk.whoqol" : "desk.urica";
        return entry(ui, fact.takenOn(), ui.t(title, ui.t("desk.moment." + fact.moment())), corrected(ui, fact.corrected()),
                "/episode/" + episode.id() + "/pengukuran/" + fact.id(), "", "", fact.recordedBy());
    }

    private static Entry urine(Episode episode, UrineFact fact, Ui ui) {
        String tone = fact.overall().equals("negative") ? "good" : fact.overall().equals("positive") ? "bad" : "warn";
        return entry(ui, fact.takenOn(), ui.t("desk.urine", ui.t("desk.moment." + fact.moment())), corrected(ui, fact.corrected()),
                "/episode/" + episode.id() + "/urin/" + fact.id(), tone, ui.t("desk.overall." + fact.overall()), fact.recordedBy());
    }

    private static Entry relapse(Episode episode, RelapseFact fact, Ui ui) {
        String closed = fact.closedOn() == null ? "" : ui.t("relapse.event-closed") + ": " + ui.date(fact.closedOn());
        return entry(ui, fact.usedOn(), ui.t("relapse.event"), closed, "/episode/" + episode.id() + "/kejadian/" + fact.id(),
                fact.closedOn() == null ? "bad" : "good", fact.grade() == null ? ui.t("relapse.ungraded") : ui.t("relapse.grade-short." + fact.grade()),
                fact.recordedBy());
    }

    private static Entry decision(Decision decision, Ui ui) {
        return entry(ui, decision.day(), ui.t("desk.event." + decision.kind()), decision.text() == null ? "" : decision.text(),
                null, "", "", decision.decidedBy());
    }

    private static Entry entry(Ui ui, LocalDate day, String title, String detail, @Nullable String url, String tone,
            String toneText, String by) {
        return new Entry(day, ui.date(day), title, detail, url, toneText.isEmpty() ? "" : tone, toneText, by);
    }

    private static String corrected(Ui ui, boolean corrected) {
        return corrected ? " (" + ui.t("desk.corrected") + ")" : "";
    }
}
