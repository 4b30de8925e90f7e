package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.groups.Audience;
import id.pulih.groups.EventKind;
import id.pulih.groups.internal.PlanPage.Person;
import id.pulih.offices.Areas;
import id.pulih.platform.Coded;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the form of a plan and reads what comes back. */
@Component
class PlanForms {

    private final Clock clock;
    private final Areas areas;
    private final Candidates candidates;
    private final Leaders leaders;
    private final Foresight foresight;

    PlanForms(Clock clock, Areas areas, Candidates candidates, Leaders leaders, Foresight foresight) {
        this.clock = clock;
        this.areas = areas;
        this.candidates = candidates;
        this.leaders = leaders;
        this.foresight = foresight;
    }

    PlanPage fresh(Asker asker, EventKind kind, Ui ui) {
        var values = new HashMap<>(Map.of("id", Ids.next().toString(), "kind", kind.code(), "minutes", "90",
                "audience", kind.audiences().size() == 1 ? kind.audiences().getFirst().code() : ""));
        return page(asker, kind, null, List.of(), ui).with(Form.of(values), null, List.of());
    }

    PlanPage again(Asker asker, Event event, Plan plan, Ui ui) {
        Map<String, String> values = plan.values(asker.zone());
        values.put("version", String.valueOf(event.plan()));
        return page(asker, event.kind(), event, plan.members(), ui).with(Form.of(values), null, List.of());
    }

    /** @param event the stored one; null for a new plan */
    Plan read(Asker asker, EventKind kind, @Nullable Event event, Collection<UUID> invited, Input input) {
        Audience audience = event == null ? Coded.find(Audience.class, input.typed("audience")).orElse(Audience.CLIENTS) : event.audience();
        List<Candidate> known = candidates.of(asker, audience, today(asker), event == null ? null : event.id(), invited);
        Set<UUID> episodes = known.stream().filter(each -> each.free() || invited.contains(each.episode())).map(Candidate::episode).collect(Collectors.toSet());
        Set<String> who = leaders.of(asker, kind).stream().map(Option::value).collect(Collectors.toSet());
        return NewPlan.read(input, kind, event == null ? null : event.audience(), new NewPlan.Choices(episodes, who, areas, asker.zone(), today(asker)));
    }

    /** What differs between two versions, in words. */
    List<Difference> between(Asker asker, Plan yours, Plan stored, Ui ui) {
        Map<String, String> names = new HashMap<>();
        candidates.of(asker, stored.audience(), stored.day(), null, stored.withMore(List.of(), yours.members()).members())
                .forEach(each -> names.put(each.episode().toString(), each.who()));
        leaders.of(asker, stored.kind()).forEach(option -> names.put(option.value(), option.text()));
        villages(candidates.of(asker, stored.audience(), stored.day(), null, List.of())).forEach(option -> names.put(option.value(), option.text()));
        return Difference.between(shown(yours, asker, names, ui), shown(stored, asker, names, ui), field -> ui.t("groups." + field));
    }

    private static Map<String, String> shown(Plan plan, Asker asker, Map<String, String> names, Ui ui) {
        Map<String, String> values = new LinkedHashMap<>(plan.values(asker.zone()));
        for (String field : List.of("members", "villages", "leader")) {
            values.computeIfPresent(field, (name, text) -> text.lines().map(line -> names.getOrDefault(line, line)).sorted().collect(Collectors.joining(", ")));
        }
        values.put("budget", ui.t(plan.budget() ? "groups.yes" : "groups.no"));
        values.computeIfPresent("subject", (name, code) -> code.isEmpty() ? "" : ui.t("groups.subject." + code));
        values.remove("audience");
        return values;
    }

    private PlanPage page(Asker asker, EventKind kind, @Nullable Event event, Collection<UUID> invited, Ui ui) {
        Audience audience = event == null ? Audience.CLIENTS : event.audience();
        List<Candidate> all = candidates.of(asker, audience, today(asker), event == null ? null : event.id(), invited);
        String action = event == null ? "/kelompok/baru" : "/kelompok/" + event.id() + "/ubah";
        return new PlanPage(kind, event == null, action, event == null ? "/kelompok" : "/kelompok/" + event.id(), Form.empty(), villages(all),
                leaders.of(asker, kind), all.stream().map(each -> person(each, ui)).toList(),
                kind.counselling() ? foresight.counsellors(ui) : "", null, List.of());
    }

    private static List<Option> villages(List<Candidate> all) {
        Map<String, Option> villages = new LinkedHashMap<>();
        all.forEach(each -> villages.putIfAbsent(each.villageCode(), new Option(each.villageCode(), each.village())));
        return List.copyOf(villages.values());
    }

    private static Person person(Candidate each, Ui ui) {
        String hint = each.ended() ? "ended" : each.restricted() ? "restricted" : each.paused() ? "paused" : each.consented() ? "" : "no-consent";
        return new Person(each.episode().toString(), each.who(), each.village(), each.meetings(),
                hint.isEmpty() ? "" : ui.t("groups.finding." + hint), each.free());
    }

    private LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }
}
