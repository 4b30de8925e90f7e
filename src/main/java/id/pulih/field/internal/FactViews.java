package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.activities.Activities;
import id.pulih.episodes.Episode;
import id.pulih.field.internal.FactPage.Column;
import id.pulih.field.internal.FactPage.Decided;
import id.pulih.field.internal.FactPage.Row;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Ui;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a waiting fact and what was recorded under its id side by side. Joins the caller's writing work. */
@Component
class FactViews {

    private final FactQueries facts;
    private final FactBodies bodies;
    private final ReportQueries reports;
    private final Activities activities;
    private final People people;

    FactViews(FactQueries facts, FactBodies bodies, ReportQueries reports, Activities activities, People people) {
        this.facts = facts;
        this.bodies = bodies;
        this.reports = reports;
        this.activities = activities;
        this.people = people;
    }

    /** @throws ProblemException not-found for anything that never waited, or waits elsewhere */
    FactPage page(Asker asker, Ui ui, UUID row, Form form, @Nullable ProblemException refusal) {
        Fact fact = facts.waiting(asker, row).orElseThrow(ProblemException.notFound());
        Episode episode = people.episodes().own(asker, fact.episodeId());
        people.audit().record(asker, "field-fact-read", "field-fact", fact.id(), "kind=" + fact.kind());
        List<Fact> versions = facts.versions(asker, fact.id());
        boolean recorded = facts.recorded(asker, fact.id());
        List<Map<String, String>> said = versions.stream().map(version -> said(asker, ui, episode, version, recorded)).toList();
        return new FactPage(fact.rowId(), people.who(asker, episode), "/episode/" + episode.id(), FactWords.kind(ui, fact.kind()), why(ui, fact.answer(), fact.reason()),
                versions.stream().map(version -> column(asker, ui, version, fact, versions.size() > 1)).toList(), rows(said), recorded,
                FactBodies.clockIsWrong(fact), bodies.hindrance(asker, episode, fact), form, decided(asker, ui, episode, fact), refusal);
    }

    /** In words; a reason that came without words is said to be there. */
    static String why(Ui ui, String sort, @Nullable String reason) {
        String code = sort.equals("conflict") ? "conflict" : Objects.requireNonNullElse(reason, "other");
        return ui.words().find(ui.locale(), "inbox.why." + code).orElseGet(() -> ui.t("inbox.why.other"));
    }

    /** What was accepted at once is kept in the record it became, and nowhere else. */
    private Map<String, String> said(Asker asker, Ui ui, Episode episode, Fact version, boolean recorded) {
        Input body = version.answer().equals("accepted") && recorded ? record(asker, episode, version) : bodies.open(asker, episode, version);
        return FactWords.lines(ui, version.kind(), body);
    }

    private Input record(Asker asker, Episode episode, Fact version) {
        return version.isReport()
                ? reports.get(asker, version.id()).map(report -> reports.body(asker, episode, report)).orElse(Input.of(Map.of()))
                : FactWords.body(activities.get(asker, episode, version.id()));
    }

    private static List<Row> rows(List<Map<String, String>> said) {
        var labels = new LinkedHashSet<String>();
        said.forEach(each -> labels.addAll(each.keySet()));
        var rows = new ArrayList<Row>();
        for (String label : labels) {
            List<String> values = said.stream().map(each -> each.getOrDefault(label, "")).toList();
            rows.add(new Row(label, values, values.stream().distinct().count() > 1));
        }
        return rows;
    }

    private Column column(Asker asker, Ui ui, Fact version, Fact subject, boolean several) {
        boolean here = version.rowId().equals(subject.rowId());
        String title = !several ? ui.t("inbox.this") : here ? ui.t("inbox.version-this") : version.answer().equals("accepted")
                ? ui.t("inbox.version-recorded") : ui.t("inbox.version-other");
        return new Column(title, here, people.agent(asker, version.agentId()), version.deviceName(), clock(ui, version), ui.time(version.receivedAt()));
    }

    /** As the telephone showed it, and by how much it was wrong. */
    private static String clock(Ui ui, Fact version) {
        String shown = FactBodies.wallClock(version, ui.locale());
        Duration skew = Duration.ofSeconds(version.skewSeconds());
        return FactBodies.skewed(version) ? shown + " · " + ui.t(skew.isNegative() ? "inbox.clock-fast" : "inbox.clock-slow", span(ui, skew.abs())) : shown;
    }

    private static String span(Ui ui, Duration time) {
        return time.toDays() > 1 ? ui.t("inbox.days", time.toDays()) : time.toHours() > 1 ? ui.t("inbox.hours", time.toHours()) : ui.t("inbox.minutes", time.toMinutes());
    }

    private @Nullable Decided decided(Asker asker, Ui ui, Episode episode, Fact fact) {
        return fact.decision() == null ? null
                : new Decided(ui.t("inbox.decided." + fact.decision()), Objects.requireNonNullElse(fact.decidedBy(), ""), ui.time(fact.decidedAt()),
                        bodies.word(asker, episode, fact));
    }
}
