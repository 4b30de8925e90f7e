package id.pulih.sops.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.ProblemException;
import id.pulih.sops.internal.Procedure.Step;
import id.pulih.sops.internal.RunPage.Done;
import id.pulih.sops.internal.RunPage.StepLine;
import id.pulih.sops.internal.RunPage.Subject;
import id.pulih.ui.Form;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the page of a run together. It holds words about a client, so that opening it is in the trail. */
@Component
class RunViews {

    private final RunRows rows;
    private final EventStore events;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    RunViews(RunRows rows, EventStore events, JdbcClient jdbc, Clock clock, Audit audit) {
        this.rows = rows;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    RunPage of(Asker asker, UUID id, Form form, @Nullable ProblemException problem) {
        Run run = rows.get(asker.office(), id);
        audit.record(asker, "procedure-run-read", "procedure-run", id, run.client() == null ? "" : "client=" + run.client());
        List<RunAct> acts = rows.actsWithReasons(run);
        RunState state = RunState.of(run.procedure(), acts);
        long taken = state.begun() == null ? 0 : run.procedure().step(state.step()).time().taken(state.begun(), clock.instant(), asker.zone());
        return new RunPage(run, subject(asker, run), state, lines(asker, run, acts), taken, form, problem);
    }

    private static List<StepLine> lines(Asker asker, Run run, List<RunAct> acts) {
        return IntStream.rangeClosed(1, run.procedure().steps().size()).mapToObj(number -> {
            Step step = run.procedure().step(number);
            String actor = run.procedure().actors().get(run.procedure().column(step)).name();
            return new StepLine(number, step, actor, done(asker, step, acts.stream().filter(act -> act.step() == number).toList()));
        }).toList();
    }

    private static List<Done> done(Asker asker, Step step, List<RunAct> acts) {
        var done = new ArrayList<Done>();
        Instant begun = null;
        for (RunAct act : acts) {
            if (act.kind().equals("begun")) {
                begun = act.at();
            } else {
                done.add(new Done(act, begun == null ? -1 : step.time().taken(begun, act.at(), asker.zone())));
                begun = null;
            }
        }
        return done;
    }

    private Subject subject(Asker asker, Run run) {
        return switch (run.subjectKind()) {
            case "event" -> events.find(asker, run.subject()).map(event -> new Subject(event.title(), "")).orElse(new Subject("", ""));
            case "episode" -> new Subject(caseNumber(asker, run), "/episode/" + run.subject());
            default -> new Subject("", "");
        };
    }

    private String caseNumber(Asker asker, Run run) {
        return run.client() == null ? "" : jdbc.sql("select case_number from pulih.client where office_id = :office and id = :id")
                .param("office", asker.office())
                .param("id", run.client())
                .query(String.class)
                .single();
    }
}
