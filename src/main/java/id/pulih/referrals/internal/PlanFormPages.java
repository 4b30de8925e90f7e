package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.referrals.internal.Goal;
import id.pulih.referrals.internal.Plan;
import id.pulih.referrals.internal.PlanDesk;
import id.pulih.referrals.internal.PlanFormPage;
import id.pulih.referrals.internal.PlanStore;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes the next version of a plan. Of two who write it the second sees both. */
@RestController
class PlanFormPages {

    private static final String TEMPLATE = "referrals/plan-form.jte";
    private static final int EMPTY_ROWS = 2;
    private static final int MOST = 12;

    private final Pages pages;
    private final Asking asking;
    private final Episodes episodes;
    private final PlanDesk desk;
    private final PlanStore store;

    PlanFormPages(Pages pages, Asking asking, Episodes episodes, PlanDesk desk, PlanStore store) {
        this.pages = pages;
        this.asking = asking;
        this.episodes = episodes;
        this.desk = desk;
        this.store = store;
    }

    @GetMapping("/episode/{id}/rencana/ubah")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        Asker asker = asking.now();
        Episode episode = episodes.open(asker, id);
        return pages.show(TEMPLATE, page(asker, episode, Form.of(values(asker, desk.current(asker, episode))), List.of(), null));
    }

    @PostMapping("/episode/{id}/rencana/ubah")
    ResponseEntity<byte[]> save(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Episode episode = episodes.own(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            int version = input.needInteger("version", 0, 1_000_000);
            List<Goal> goals = Goal.read(input);
            LocalDate agreed = input.has("agreedOn") ? input.needPastDate("agreedOn", desk.today(asker)) : null;
            input.check();
            return save(asker, episode, input, new Plan(version, goals, agreed, "", null));
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, episode, Form.again(e), List.of(), null));
        }
    }

    private ResponseEntity<byte[]> save(Asker asker, Episode episode, Input input, Plan plan) {
        try {
            store.save(asker, episode, plan);
            return pages.to("/episode/" + episode.id() + "/rencana");
        } catch (ProblemException e) {
            return e.problem() == Problem.STALE_VERSION
                    ? both(asker, episode, input, plan)
                    : pages.show(HttpStatus.valueOf(e.problem().status()), TEMPLATE, page(asker, episode, Form.again(input), List.of(), e.problem()));
        }
    }

    /** Nothing is stored. The same content sent twice is stored already. */
    private ResponseEntity<byte[]> both(Asker asker, Episode episode, Input input, Plan yours) {
        Plan stored = desk.current(asker, episode);
        if (yours.lines().equals(stored.lines())) {
            return pages.to("/episode/" + episode.id() + "/rencana");
        }
        List<Difference> differences = Difference.between(yours.lines(), stored.lines(),
                field -> pages.ui().t(field.equals("agreedOn") ? "referrals.agreedOn" : "referrals.goal"));
        Input again = input.with(Map.of("version", String.valueOf(stored.version())));
        return pages.show(HttpStatus.CONFLICT, TEMPLATE, page(asker, episode, Form.again(again), differences, null));
    }

    private Map<String, String> values(Asker asker, Plan plan) {
        var values = new LinkedHashMap<String, String>();
        values.put("version", String.valueOf(plan.version()));
        // Never filled in beforehand: an agreement is what client and officer came to, not what a form proposes.
        values.put("agreedOn", "");
        int count = Math.min(MOST, Math.max(3, plan.goals().size() + EMPTY_ROWS));
        for (int i = 0; i < count; i++) {
            String row = "goals." + i + ".";
            Goal goal = i < plan.goals().size() ? plan.goals().get(i) : null;
            values.put(row + "id", goal == null ? Ids.next().toString() : goal.id().toString());
            values.put(row + "what", goal == null ? "" : goal.what());
            values.put(row + "who", goal == null ? "" : goal.who());
            values.put(row + "by", goal == null ? "" : Dates.typed(goal.by()));
            values.put(row + "sign", goal == null ? "" : goal.sign());
        }
        return values;
    }

    private PlanFormPage page(Asker asker, Episode episode, Form form, List<Difference> differences, @Nullable Problem refusal) {
        int shown = Math.clamp(form.input().at("goals").members().stream().filter(each -> each.matches("[0-9]{1,2}")).count(), 1, MOST);
        return new PlanFormPage(desk.heading(asker, episode), shown, desk.page(asker, episode, null, null).needs(), form, differences, refusal);
    }
}
