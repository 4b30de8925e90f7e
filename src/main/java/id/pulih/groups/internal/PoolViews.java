package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.agents.AgentSummary;
import id.pulih.groups.EventRules;
import id.pulih.groups.Pooling;
import id.pulih.groups.Pooling.Place;
import id.pulih.groups.internal.PoolPage.Person;
import id.pulih.groups.internal.PoolPage.Village;
import id.pulih.offices.Area;
import id.pulih.offices.Areas;
import id.pulih.offices.OfficeRules;
import id.pulih.platform.ProblemException;
import id.pulih.rules.RuleIds;
import id.pulih.ui.Form;
import id.pulih.ui.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for villages that could join a meeting with too few clients (R20). */
@Component
class PoolViews {

    /** A meeting lacks two or three: more to pick from would hide them. */
    private static final int MOST_VILLAGES = 10;
    private static final int MOST_OF_ONE = 10;
    private static final int MOST_PEOPLE = 50;

    private final Areas areas;
    private final OfficeRules rules;
    private final Candidates candidates;
    private final Leaders leaders;
    private final Foresight foresight;
    private final Events events;

    PoolViews(Areas areas, OfficeRules rules, Candidates candidates, Leaders leaders, Foresight foresight, Events events) {
        this.areas = areas;
        this.rules = rules;
        this.candidates = candidates;
        this.leaders = leaders;
        this.foresight = foresight;
        this.events = events;
    }

    /** What is proposed before it is cut to what a page can hold. */
    record Proposal(int coming, int minimum, List<Pooling.Step> steps, Map<String, List<Candidate>> others) {

        List<Candidate> of(Pooling.Step step) {
            return others.getOrDefault(step.place().village(), List.of()).stream().filter(Candidate::consented)
                    .sorted(Comparator.comparingInt(Candidate::meetings)).toList();
        }

        int silent(Pooling.Step step) {
            return (int) others.getOrDefault(step.place().village(), List.of()).stream().filter(each -> !each.consented()).count();
        }
    }

    /** Those whose programme is paused are not asked to come. */
    Proposal proposal(Asker asker, Event event, Plan plan) {
        List<Candidate> all = candidates.of(asker, plan.audience(), plan.day(), event.id(), plan.members());
        int coming = (int) all.stream().filter(each -> plan.members().contains(each.episode()) && each.free()).count();
        EventRules.Limits limits = foresight.limits(asker, plan.day());
        int minimum = plan.budget() ? Math.max(limits.minimum(), limits.budgetMinimum()) : limits.minimum();
        Map<String, List<Candidate>> others = all.stream().filter(each -> each.free() && !each.paused() && !plan.members().contains(each.episode()))
                .collect(Collectors.groupingBy(Candidate::villageCode, TreeMap::new, Collectors.toList()));
        String district = above(plan.villages().getFirst());
        Place home = new Place(plan.villages().getFirst(), district, above(district), 0);
        return new Proposal(coming, minimum, Pooling.propose(home, coming, minimum, others.values().stream().map(PoolViews::place).toList()), others);
    }

    /** The nearest villages, and of each those who have come together least often. */
    PoolPage page(Asker asker, Event event, Plan plan, Form form, @Nullable ProblemException why, Ui ui) {
        Proposal proposal = proposal(asker, event, plan);
        Map<String, List<String>> agents = agents(asker, event, plan);
        var villages = new ArrayList<Village>();
        int room = MOST_PEOPLE;
        for (Pooling.Step step : proposal.steps()) {
            if (villages.size() == MOST_VILLAGES || room == 0) {
                break;
            }
            List<Candidate> asked = proposal.of(step);
            Village village = village(step, asked.subList(0, Math.min(asked.size(), Math.min(room, MOST_OF_ONE))), proposal.silent(step),
                    agents.getOrDefault(step.place().village(), List.of()), ui);
            villages.add(village);
            room -= village.people().size();
        }
        return new PoolPage(event.id(), plan.theme(), name(plan.villages().getFirst()), proposal.coming(), proposal.minimum(),
                Math.max(0, proposal.minimum() - proposal.coming()), Foresight.source(rules.citation(RuleIds.GROUP_VILLAGES_MAY_COMBINE), ui),
                villages, proposal.steps().size() - villages.size(), form, why);
    }

    private static Village village(Pooling.Step step, List<Candidate> shown, int silent, List<String> agents, Ui ui) {
        return new Village(step.place().village(), shown.getFirst().village(),
                ui.t("groups.nearness." + step.nearness().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                step.place().clients(), step.total(), step.needed(), silent, agents,
                shown.stream().map(each -> new Person(each.episode().toString(), each.who())).toList());
    }

    /** The names of those who lead nothing else then, by village. */
    private Map<String, List<String>> agents(Asker asker, Event event, Plan plan) {
        Set<String> leading = events.leading(asker, plan, event.id());
        return leaders.ready(asker).stream().filter(agent -> !leading.contains("agent:" + agent.id()))
                .collect(Collectors.groupingBy(AgentSummary::villageCode, Collectors.mapping(AgentSummary::name, Collectors.toList())));
    }

    private static Place place(List<Candidate> there) {
        Candidate one = there.getFirst();
        return new Place(one.villageCode(), one.district(), one.regency(), (int) there.stream().filter(Candidate::consented).count());
    }

    private String above(String code) {
        return areas.find(code).map(Area::parent).orElse("");
    }

    private String name(String village) {
        Optional<Area> area = areas.find(village);
        Optional<Area> district = area.map(Area::parent).flatMap(areas::find);
        return area.map(Area::name).orElse(village) + district.map(each -> ", " + each.name()).orElse("");
    }
}
