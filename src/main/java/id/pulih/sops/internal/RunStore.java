package id.pulih.sops.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.sops.ProcedurePolicy;
import id.pulih.sops.Standing;
import id.pulih.sops.internal.Procedure.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Begins runs and takes them on, step by step. Nothing is updated: every act is a row at the next place of its run. */
@Component
public class RunStore {

    /** What somebody says of a finished step. */
    public record Finished(int step, @Nullable Integer branch, Set<String> missing, @Nullable String reason) {}

    private final Work work;
    private final Clock clock;
    private final Episodes episodes;
    private final Procedures procedures;
    private final RunRows rows;
    private final Audit audit;

    RunStore(Work work, Clock clock, Episodes episodes, Procedures procedures, RunRows rows, Audit audit) {
        this.work = work;
        this.clock = clock;
        this.episodes = episodes;
        this.procedures = procedures;
        this.rows = rows;
        this.audit = audit;
    }

    /** The run that is open for the subject, or a new one with the procedure as it holds in the office today. */
    public UUID start(Asker asker, String sop, String subjectKind, UUID subject, @Nullable UUID client) {
        return work.write(asker.own("care"), () -> {
            needCare(asker);
            List<Run> before = rows.of(asker.office(), subjectKind, subject).stream().filter(run -> run.procedure().code().equals(sop)).toList();
            return before.stream().filter(run -> !state(run).over()).findFirst().map(Run::id)
                    .orElseGet(() -> begin(asker, sop, new Subject(subjectKind, subject, client), before.size() + 1));
        });
    }

    private record Subject(String kind, UUID id, @Nullable UUID client) {}

    private UUID begin(Asker asker, String sop, Subject subject, int round) {
        InForce document = procedures.inForce(asker.office(), sop, LocalDate.now(clock.withZone(asker.zone())));
        if (!document.procedure().subject().equals(subject.kind())) {
            throw ProblemException.notFound().get();
        }
        UUID client = subject.client();
        if (client != null) {
            episodes.needFree(asker, client);
        }
        var run = new Run(asker.office(), Ids.next(), document.version(), document.procedure(), subject.kind(), subject.id(), round,
                client, asker.name(), clock.instant());
        taken(() -> rows.insert(asker, run));
        if (run.procedure().flowing()) {
            rows.insert(asker, run, act(RunState.START, "begun"));
        }
        audit.record(asker, "procedure-begun", "procedure-run", run.id(), "sop=" + sop);
        return run.id();
    }

    /** Notes that a step begins now. @throws ProblemException not-found, step-not-next, step-taken */
    public void begin(Asker asker, UUID id, int step) {
        work.write(asker.own("care"), () -> {
            Run run = free(asker, id);
            RunState state = at(run, step);
            if (state.begun() != null) {
                throw ProblemException.of(Problem.STEP_TAKEN);
            }
            taken(() -> rows.insert(asker, run, act(state, "begun")));
            audit.record(asker, "procedure-step-begun", "procedure-run", id, "step=" + step);
        });
    }

    /** Notes that a step is finished now. @throws ProblemException not-found, step-not-next, step-taken, step-reason */
    public void finish(Asker asker, UUID id, Finished finished) {
        work.write(asker.own("care"), () -> {
            Run run = free(asker, id);
            RunState state = at(run, finished.step());
            Step step = run.procedure().step(finished.step());
            check(step, finished);
            RunAct act = finishedAct(asker, state, step, finished);
            taken(() -> rows.insert(asker, run, act));
            follow(asker, run, act);
            audit.record(asker, "procedure-step-finished", "procedure-run", id, "step=" + finished.step() + " standing=" + act.standing());
        });
    }

    private static void check(Step step, Finished finished) {
        if (!step.completeness().containsAll(finished.missing())) {
            throw new IllegalArgumentException("Missing is not of this step: " + finished.missing());
        }
        if (!finished.missing().isEmpty() && (finished.reason() == null || finished.reason().isBlank())) {
            throw ProblemException.of(Problem.STEP_REASON);
        }
        if (step.decision() && (finished.branch() == null || finished.branch() >= step.branches().size())) {
            throw ProblemException.of(Problem.STEP_BRANCH);
        }
    }

    private RunAct finishedAct(Asker asker, RunState state, Step step, Finished finished) {
        Instant now = clock.instant();
        Standing standing = step.time().standing(state.begun(), now, asker.zone());
        String reason = finished.reason() == null || finished.reason().isBlank() ? null : finished.reason();
        return new RunAct(Ids.next(), state.place() + 1, "finished", state.step(), state.round(), step.decision() ? finished.branch() : null,
                step.completeness().stream().filter(finished.missing()::contains).toList(), standing.code(), reason, "", now);
    }

    /** After the last step the run ends; where the steps flow the next one begins in the same moment. */
    private void follow(Asker asker, Run run, RunAct act) {
        RunState next = state(run);
        if (next.over()) {
            rows.insert(asker, run, new RunAct(Ids.next(), act.place() + 1, "ended", act.step(), act.round(), null, List.of(), null, null, "", act.at()));
        } else if (run.procedure().flowing()) {
            rows.insert(asker, run, act(next, "begun"));
        }
    }

    /** The document the run began with. @throws ProblemException not-found */
    Procedure procedure(Asker asker, UUID id) {
        return rows.get(asker.office(), id).procedure();
    }

    /** Ends a run before its last step. @throws ProblemException not-found, already-done */
    public void stop(Asker asker, UUID id, String reason) {
        work.write(asker.own("care"), () -> {
            Run run = free(asker, id);
            RunState state = state(run);
            if (state.over()) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
            taken(() -> rows.insert(asker, run, new RunAct(Ids.next(), state.place() + 1, "stopped", state.step(), state.round(),
                    null, List.of(), null, reason, "", clock.instant())));
            audit.record(asker, "procedure-stopped", "procedure-run", id, "step=" + state.step());
        });
    }

    private RunAct act(RunState state, String kind) {
        return new RunAct(Ids.next(), state.place() + 1, kind, state.step(), state.round(), null, List.of(), null, null, "", clock.instant());
    }

    private Run free(Asker asker, UUID id) {
        needCare(asker);
        Run run = rows.get(asker.office(), id);
        if (run.client() != null) {
            episodes.needFree(asker, run.client());
        }
        return run;
    }

    private static void needCare(Asker asker) {
        if (!ProcedurePolicy.mayRun(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
    }

    private RunState at(Run run, int step) {
        RunState state = state(run);
        if (!state.over() && state.step() == step) {
            return state;
        }
        boolean done = rows.acts(run).stream().anyMatch(act -> act.kind().equals("finished") && act.step() == step);
        throw ProblemException.of(done ? Problem.STEP_TAKEN : Problem.STEP_NOT_NEXT);
    }

    private RunState state(Run run) {
        return RunState.of(run.procedure(), rows.acts(run));
    }

    private static void taken(Runnable insert) {
        try {
            insert.run();
        } catch (DuplicateKeyException e) {
            // Somebody else came to the same place between our look and our insert.
            throw ProblemException.of(Problem.STEP_TAKEN);
        }
    }
}
