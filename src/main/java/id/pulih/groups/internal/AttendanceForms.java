package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episodes;
import id.pulih.groups.EventRules;
import id.pulih.groups.internal.AttendancePage.Row;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together the form of attendance and reads what comes back. */
@Component
class AttendanceForms {

    private final Clock clock;
    private final Episodes episodes;
    private final Candidates candidates;
    private final Foresight foresight;
    private final Conclusions conclusions;

    AttendanceForms(Clock clock, Episodes episodes, Candidates candidates, Foresight foresight, Conclusions conclusions) {
        this.clock = clock;
        this.episodes = episodes;
        this.candidates = candidates;
        this.foresight = foresight;
        this.conclusions = conclusions;
    }

    /** As it opens: those invited, or what was concluded. */
    AttendancePage open(Asker asker, Event event, Plan plan, Ui ui) {
        Conclusion stored = conclusions.of(asker, event).orElse(null);
        var values = new HashMap<String, String>();
        values.put("id", Ids.next().toString());
        values.put("version", String.valueOf(event.version()));
        values.put("beganAt", Plan.typed(stored == null ? plan.startsAt() : stored.beganAt(), asker.zone()));
        values.put("note", stored == null ? "" : text(stored.note()));
        values.put("families", stored == null ? "" : String.valueOf(stored.families()));
        values.put("community", stored == null ? "" : String.valueOf(stored.community()));
        List<UUID> who = stored == null ? plan.members() : stored.attended().stream().map(Attended::episode).toList();
        int place = 0;
        for (Candidate each : free(asker, event, plan, who)) {
            String row = "rows." + place++ + ".";
            values.put(row + "episode", each.episode().toString());
            Optional.ofNullable(stored).flatMap(s -> s.of(each.episode())).ifPresent(attended -> fill(values, row, attended));
        }
        return page(asker, event, plan, Form.of(values), ui);
    }

    private static void fill(Map<String, String> values, String row, Attended attended) {
        values.put(row + "state", attended.state().code());
        values.put(row + "relation", text(attended.relation()));
        values.put(row + "relatives", attended.relatives() == 0 ? "" : String.valueOf(attended.relatives()));
        values.put(row + "reason", text(attended.reason()));
        values.put(row + "own", text(attended.own()));
    }

    /** Around what was typed. */
    AttendancePage page(Asker asker, Event event, Plan plan, Form form, Ui ui) {
        List<Candidate> all = candidates.of(asker, event.audience(), plan.day(), event.id(), plan.members());
        Map<String, Candidate> byId = all.stream().collect(Collectors.toMap(each -> each.episode().toString(), Function.identity()));
        var rows = new ArrayList<Row>();
        for (int place : form.input().places("rows")) {
            String row = "rows." + place + ".";
            Candidate who = byId.get(form.value(row + "episode"));
            if (who != null) {
                rows.add(new Row(row, who.episode().toString(), who.who(), who.village()));
            }
        }
        List<Option> others = all.stream().filter(each -> each.free() && rows.stream().noneMatch(row -> row.episode().equals(each.episode().toString())))
                .map(each -> new Option(each.episode().toString(), each.who() + ", " + each.village())).toList();
        List<String> closed = all.stream().filter(each -> !each.free() && plan.members().contains(each.episode())).map(Candidate::who).toList();
        EventRules.Limits limits = foresight.limits(asker, plan.day());
        return new AttendancePage(event, plan.theme(), form, rows, others, closed,
                ui.t("groups.counts-from", EventRules.minimum(event.kind(), limits)), null, List.of());
    }

    /** One more row, for somebody who came without an invitation. */
    Input withOneMore(Input input) {
        String extra = input.typed("extra").strip();
        List<Integer> places = input.places("rows");
        boolean there = places.stream().anyMatch(place -> input.typed("rows." + place + ".episode").equals(extra));
        int next = places.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        return extra.isEmpty() || there ? input : input.with(Map.of("rows." + next + ".episode", extra, "rows." + next + ".state", "late", "extra", ""));
    }

    Conclusion read(Asker asker, Event event, Plan plan, Input input) {
        List<UUID> sent = input.places("rows").stream().map(place -> input.typed("rows." + place + ".episode"))
                .filter(id -> id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")).map(UUID::fromString).distinct().toList();
        var begins = new HashMap<UUID, LocalDate>();
        for (Candidate each : free(asker, event, plan, sent)) {
            begins.put(each.episode(), episodes.own(asker, each.episode()).calendar().startsOn());
        }
        return NewConclusion.read(input, new NewConclusion.Known(event, begins, asker.zone(), clock.instant()));
    }

    List<Difference> between(Asker asker, Event event, Plan plan, Conclusion yours, Ui ui) {
        Map<String, String> stored = conclusions.of(asker, event).map(each -> shown(asker, each, ui)).orElse(Map.of());
        Map<String, String> names = candidates.some(asker, event.audience(), plan.day(), event.id(), plan.members()).stream()
                .collect(Collectors.toMap(each -> each.episode().toString(), Candidate::who));
        return Difference.between(shown(asker, yours, ui), stored, field -> Optional.ofNullable(names.get(field)).orElseGet(() -> ui.t("groups." + field)));
    }

    private static Map<String, String> shown(Asker asker, Conclusion conclusion, Ui ui) {
        var values = new LinkedHashMap<String, String>();
        values.put("beganAt", Plan.typed(conclusion.beganAt(), asker.zone()));
        values.put("note", text(conclusion.note()));
        values.put("families", String.valueOf(conclusion.families()));
        values.put("community", String.valueOf(conclusion.community()));
        conclusion.attended().forEach(each -> values.put(each.episode().toString(), ui.t("groups.state." + each.state().code())));
        return values;
    }

    private List<Candidate> free(Asker asker, Event event, Plan plan, List<UUID> wanted) {
        return candidates.some(asker, event.audience(), plan.day(), event.id(), wanted).stream().filter(Candidate::free).toList();
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
