package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.groups.Audience;
import id.pulih.groups.EventKind;
import id.pulih.groups.internal.EventPage.Fact;
import id.pulih.groups.internal.EventPage.Person;
import id.pulih.groups.internal.EventPage.Verdict;
import id.pulih.offices.Area;
import id.pulih.offices.Areas;
import id.pulih.offices.OfficeRules;
import id.pulih.rules.RuleIds;
import id.pulih.ui.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts one event into words. */
@Component
class EventViews {

    private static final Map<EventKind, String> RULES = Map.of(EventKind.GROUP_MEETING, RuleIds.GROUP_MEETING_MINIMUM,
            EventKind.GROUP_COUNSELLING, RuleIds.GROUP_COUNSELLING_MINIMUM);

    private final Areas areas;
    private final OfficeRules rules;
    private final Leaders leaders;
    private final Foresight foresight;
    private final Conclusions conclusions;
    private final Contracts contracts;

    EventViews(Areas areas, OfficeRules rules, Leaders leaders, Foresight foresight, Conclusions conclusions, Contracts contracts) {
        this.areas = areas;
        this.rules = rules;
        this.leaders = leaders;
        this.foresight = foresight;
        this.conclusions = conclusions;
        this.contracts = contracts;
    }

    EventPage page(Asker asker, Event event, Plan plan, Ui ui) {
        Conclusion conclusion = conclusions.of(asker, event).orElse(null);
        List<FindingLine> findings = event.open() ? foresight.lines(asker, plan, event.id(), ui) : List.of();
        boolean small = findings.stream().anyMatch(line -> line.code().startsWith("too-few"));
        var acts = new EventPage.Acts(event.open(), event.open(), event.concluded() && !event.cancelled(),
                event.open() && small && event.kind() == EventKind.GROUP_MEETING && plan.audience() != Audience.COMMUNITY, event.kind().counselling());
        return new EventPage(event.id().toString(), event.kind().code(), plan.theme(), event.state(), facts(asker, plan, ui), findings,
                people(asker, event, plan, conclusion, ui), conclusion == null ? null : verdict(asker, event, conclusion, ui), acts);
    }

    String villages(Plan plan) {
        return plan.villages().stream().map(code -> areas.find(code).map(Area::name).orElse(code)).collect(Collectors.joining(", "));
    }

    private List<Fact> facts(Asker asker, Plan plan, Ui ui) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(ui.t("groups.startsAt"), ui.time(plan.startsAt()) + " · " + ui.t("groups.minutes-long", plan.minutes())));
        facts.add(new Fact(ui.t("groups.audience"), ui.t("groups.audience." + plan.audience().code())));
        facts.add(new Fact(ui.t("groups.place"), plan.place()));
        facts.add(new Fact(ui.t("groups.villages"), villages(plan)));
        String leader = leaders.name(asker, plan);
        facts.add(new Fact(ui.t("groups.leader"), leader.isEmpty() ? ui.t("groups.nobody-yet") : leader));
        if (plan.guest() != null) {
            facts.add(new Fact(ui.t("groups.guest"), plan.guest() + ", " + plan.guestRole()));
        }
        if (plan.subject() != null) {
            facts.add(new Fact(ui.t("groups.subject"), ui.t("groups.subject." + plan.subject())));
        }
        optional(facts, ui.t("groups.material"), plan.material());
        optional(facts, ui.t("groups.materialVersion"), plan.materialVersion());
        optional(facts, ui.t("groups.materialLink"), plan.materialLink());
        facts.add(new Fact(ui.t("groups.budget"), ui.t(plan.budget() ? "groups.yes" : "groups.no")));
        return facts;
    }

    private static void optional(List<Fact> facts, String label, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(label, value));
        }
    }

    private List<Person> people(Asker asker, Event event, Plan plan, @Nullable Conclusion conclusion, Ui ui) {
        List<UUID> all = conclusion == null ? plan.members() : conclusion.attended().stream().map(Attended::episode).toList();
        Map<UUID, String> signed = contracts.ways(asker, event.id());
        Map<UUID, Attended> attended = new HashMap<>();
        Optional.ofNullable(conclusion).ifPresent(c -> c.attended().forEach(each -> attended.put(each.episode(), each)));
        return foresight.invited(asker, plan.withMore(List.of(), all), event.id()).stream()
                .filter(each -> all.contains(each.episode()))
                .sorted(Comparator.comparing(Candidate::alias))
                .map(each -> person(event, each, attended.get(each.episode()), signed.get(each.episode()), ui))
                .toList();
    }

    private static Person person(Event event, Candidate each, @Nullable Attended attended, @Nullable String way, Ui ui) {
        String state = attended == null ? "" : ui.t("groups.state." + attended.state().code());
        String tone = attended == null ? "" : attended.state().present() ? "good" : "";
        String detail = attended == null ? "" : attended.relation() == null
                ? Optional.ofNullable(attended.reason()).orElse("")
                : ui.t("groups.relation." + attended.relation()) + " · " + ui.t("groups.people", attended.relatives());
        boolean signs = event.kind().counselling() && !each.restricted();
        boolean signable = way != null || (each.free() && !event.cancelled() && (attended == null || attended.state().present()));
        return new Person(each.who(), each.village(), "/episode/" + each.episode() + "/kelompok", state, tone, detail,
                !event.kind().counselling() || way == null ? null : ui.t("groups.way." + way), signs && signable ? "/kelompok/" + event.id() + "/kontrak/" + each.episode() : null);
    }

    private Verdict verdict(Asker asker, Event event, Conclusion conclusion, Ui ui) {
        var held = conclusions.verdict(asker, event).orElseThrow();
        String rule = RULES.get(event.kind());
        String source = rule == null ? "" : Foresight.source(rules.citation(rule), ui);
        String counted = conclusion.allFamilies() + conclusion.community() == 0 ? ""
                : " " + ui.t("groups.counted", conclusion.allFamilies(), conclusion.community());
        return new Verdict(held.fulfils(), ui.t(held.fulfils() ? "groups.fulfils" : "groups.below", held.present(), held.minimum()) + counted,
                source, Optional.ofNullable(conclusion.note()).orElse(""), Optional.ofNullable(conclusion.reason()).orElse(""));
    }
}
