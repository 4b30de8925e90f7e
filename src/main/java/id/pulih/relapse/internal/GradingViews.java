package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.offices.OfficeRules;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.relapse.internal.GradingPage.Proposed;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a grading shows; it joins the caller's work. */
@Component
class GradingViews {

    private static final List<String> QUESTIONS = List.of("again", "noticed", "helpedFirst");

    private final EventQueries queries;
    private final Proposals proposals;
    private final Uses uses;
    private final EventWrites writes;
    private final OfficeRules rules;
    private final EventForms forms;

    GradingViews(EventQueries queries, Proposals proposals, Uses uses, EventWrites writes, OfficeRules rules, EventForms forms) {
        this.queries = queries;
        this.proposals = proposals;
        this.uses = uses;
        this.writes = writes;
        this.rules = rules;
        this.forms = forms;
    }

    GradingPage of(Asker asker, Episode episode, UUID eventId, EventForms.Tried tried, Ui ui) {
        List<Event> all = queries.all(asker, episode);
        Event event = queries.get(asker, episode, eventId);
        List<Graded> before = queries.gradings(asker, episode, eventId);
        Proposed proposed = proposed(asker, event, all, tried.form().input());
        return new GradingPage(forms.heading(asker, episode), eventId, shown(tried, before.size(), proposed), !before.isEmpty(), proposed,
                uses.together(asker, event, all), differences(tried, before, ui));
    }

    /** A first look and a stale form know of the present number of gradings; the proposal is chosen until somebody chooses. */
    private static EventForms.Tried shown(EventForms.Tried tried, int present, @Nullable Proposed proposed) {
        var values = new HashMap<String, String>();
        boolean stale = tried.refusal() != null && tried.refusal().problem() == Problem.STALE_VERSION;
        if (stale || tried.form().value("version").isEmpty()) {
            values.put("version", String.valueOf(present));
        }
        if (proposed != null && tried.form().value("grade").isEmpty()) {
            values.put("grade", proposed.grade());
        }
        return new EventForms.Tried(new Form(tried.form().input().with(values), tried.form().errors()), tried.refusal());
    }

    /** Null while a question is unanswered: then there is nothing to propose on. */
    private @Nullable Proposed proposed(Asker asker, Event event, List<Event> all, Input typed) {
        if (QUESTIONS.stream().anyMatch(field -> typed.typed(field).isBlank())) {
            return null;
        }
        var again = Input.of(Map.of("id", typed.typed("id"), "version", typed.typed("version"), "again", typed.typed("again"),
                "noticed", typed.typed("noticed"), "helpedFirst", typed.typed("helpedFirst"), "signs", typed.typed("signs")));
        NewGrading wish = NewGrading.read(again);
        if (!again.errors().isEmpty()) {
            return null;
        }
        LocalDate today = writes.today(asker);
        var found = proposals.of(asker, event, all, wish.answers(), today);
        return new Proposed(found.proposal().grade().code(), found.proposal().because().code(), found.counted(),
                rules.citation(found.proposal().because().rule()));
    }

    private static List<Difference> differences(EventForms.Tried tried, List<Graded> before, Ui ui) {
        if (before.isEmpty() || tried.refusal() == null || tried.refusal().problem() != Problem.STALE_VERSION) {
            return List.of();
        }
        return Difference.between(words(NewGrading.read(tried.form().input()).asTyped(), ui),
                words(NewGrading.asTyped(before.getLast()), ui), field -> ui.t("relapse." + field));
    }

    private static Map<String, String> words(Map<String, String> codes, Ui ui) {
        codes.replaceAll((field, code) -> field.equals("reason") || code.isEmpty() ? code : code.lines()
                .map(each -> ui.t("relapse." + (QUESTIONS.contains(field) ? "answer" : field) + "." + each)).collect(Collectors.joining(", ")));
        return codes;
    }
}
