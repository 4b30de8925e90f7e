package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.activities.ActivityStore;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.referrals.Field;
import id.pulih.referrals.internal.Goal;
import id.pulih.referrals.internal.NeedRows;
import id.pulih.referrals.internal.Plan;
import id.pulih.referrals.internal.PlanReviews;
import id.pulih.referrals.internal.PlanRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes needs, plans and reviews of an episode. */
@Component
class PlanStore {

    static final List<String> RESULTS = List.of("reached", "on-the-way", "given-up");

    private final Work work;
    private final Received received;
    private final Audit audit;
    private final Episodes episodes;
    private final Rows rows;
    private final ActivityStore activities;

    PlanStore(Work work, Received received, Audit audit, Episodes episodes, Rows rows, ActivityStore activities) {
        this.work = work;
        this.received = received;
        this.audit = audit;
        this.episodes = episodes;
        this.rows = rows;
        this.activities = activities;
    }

    /** The rows of a plan. */
    @Component
    record Rows(NeedRows needs, PlanRows plans, PlanReviews reviews) {}

    /** @param input id, field, foundOn, needText, and report when an agent's is taken over */
    void addNeed(Asker asker, Episode episode, Input input, LocalDate today) {
        UUID id = input.needId("id");
        Field field = input.needCode("field", Field.class);
        LocalDate day = input.needPastDate("foundOn", today);
        String text = input.needText("needText", 1000);
        UUID report = input.id("report");
        input.check();
        work.write(asker.own("care"), () -> {
            if (received.first(asker, id, "need " + episode.id(), input)) {
                episodes.needOpen(asker, episode);
                if (report != null && rows.needs().reports(asker, episode).stream().noneMatch(each -> each.id().equals(report))) {
                    throw ProblemException.of(Problem.ALREADY_DONE);
                }
                rows.needs().insert(asker, episode, new NeedRows.NewNeed(id, field, day, text, report));
                audit.record(asker, "need-recorded", "episode", episode.id(), "need=" + id + " field=" + field.code());
            }
        });
    }

    /** Appends a version. @throws ProblemException stale-version, restricted, episode-ended */
    void save(Asker asker, Episode episode, Plan plan) {
        work.write(asker.own("care"), () -> {
            episodes.needOpen(asker, episode);
            rows.plans().append(asker, episode, plan);
            audit.record(asker, "plan-written", "episode", episode.id(), "version=" + (plan.version() + 1));
        });
    }

    /**
     * Records a review and the activity that counts for the obligation, both or neither.
     *
     * @param input what an activity needs, planVersion, and results.N.result and .reason for each goal of that version
     * @throws ProblemException stale-version when the plan has changed since the form was opened
     */
    void review(Asker asker, Episode episode, Input input) {
        int version = input.needInteger("planVersion", 1, 1_000_000);
        Plan plan = work.read(asker.own("care"), () -> rows.plans().of(asker, episode)).stream().findFirst().orElseGet(Plan::none);
        List<PlanReviews.Result> results = results(input, plan);
        Input activity = input.with(Map.of("kind", "progress-review"));
        work.write(asker.own("care"), () -> {
            var stored = activities.record(asker, episode.id(), activity);
            if (stored.first()) {
                if (plan.version() != version) {
                    throw ProblemException.of(Problem.STALE_VERSION);
                }
                rows.reviews().insert(asker, episode, stored.id(), version, results);
                audit.record(asker, "plan-reviewed", "episode", episode.id(), "review=" + stored.id() + " version=" + version);
            }
        });
    }

    private static List<PlanReviews.Result> results(Input input, Plan plan) {
        var results = new ArrayList<PlanReviews.Result>();
        for (int i = 0; i < plan.goals().size(); i++) {
            Goal goal = plan.goals().get(i);
            Input row = input.at("results." + i);
            String result = row.needText("result", 20);
            if (row.ok("result") && !RESULTS.contains(result)) {
                row.error("result", "choice", result, String.join(", ", RESULTS));
            }
            String reason = result.equals("given-up") ? row.needText("reason", 300) : row.text("reason", 300);
            results.add(new PlanReviews.Result(goal.id(), goal.what(), result, reason));
        }
        return results;
    }
}
