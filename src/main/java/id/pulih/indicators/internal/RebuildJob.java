package id.pulih.indicators.internal;

import id.pulih.access.Asker;
import id.pulih.indicators.FiguresPolicy;
import id.pulih.jobs.JobKind;
import id.pulih.jobs.JobRun;
import id.pulih.jobs.Outcome;
import id.pulih.platform.Coded;
import id.pulih.platform.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Works figures out anew, of the own office or of all that the asker reads, in the same short steps as the operator's verb.
 * Cancelled in the middle of an office, that office is brought to its end in the background; those after it are left alone.
 */
@Component
class RebuildJob implements JobKind {

    static final String CODE = "figures-rebuild";

    /** The own office, or all whose figures the asker reads. */
    enum Reach implements Coded { OWN, ALL }

    private final OfficeBuild build;

    RebuildJob(OfficeBuild build) {
        this.build = build;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String route() {
        return "POST /indikator/hitung-ulang";
    }

    /** The offices in the order in which they are taken; one that is founded meanwhile may be missed and is counted as it writes. */
    static List<UUID> offices(Asker asker, Reach reach) {
        return reach == Reach.ALL ? FiguresPolicy.offices(asker).stream().sorted().toList() : List.of(asker.office());
    }

    /** @param anew from the first client on; else where the office stands, and nothing where it is done */
    static Map<String, String> parameters(Reach reach, boolean anew) {
        return Map.of("reach", reach.code(), "anew", String.valueOf(anew));
    }

    @Override
    public Outcome run(JobRun run) {
        for (List<UUID> left = left(run); !left.isEmpty(); left = left(run)) {
            UUID office = left.getFirst();
            boolean alone = offices(run).size() == 1;
            run.step(asker -> Scope.of(List.of(asker.office(), office), asker.account(), "figures"), () -> step(run, office, alone));
        }
        return Outcome.done(number(run, "offices"), number(run, "mended"));
    }

    private static List<UUID> offices(JobRun run) {
        return offices(run.asker(), Coded.of(Reach.class, run.parameter("reach")));
    }

    private static List<UUID> left(JobRun run) {
        String last = run.checkpoint().get("last");
        return offices(run).stream().filter(each -> last == null || each.compareTo(UUID.fromString(last)) > 0).toList();
    }

    private void step(JobRun run, UUID office, boolean alone) {
        var state = new HashMap<>(run.checkpoint());
        if (Boolean.parseBoolean(run.parameter("anew")) && !office.toString().equals(state.get("begun"))) {
            build.begin(office);
            state.put("begun", office.toString());
        } else {
            OfficeBuild.Step step = build.step(office);
            state.put("mended", String.valueOf(number(run, "mended") + step.wrong()));
            if (step.last()) {
                state.put("last", office.toString());
                state.put("offices", String.valueOf(number(run, "offices") + 1));
            }
        }
        progress(run, office, alone, state);
        run.checkpoint(state);
    }

    private void progress(JobRun run, UUID office, boolean alone, Map<String, String> state) {
        if (alone) {
            OfficeBuild.Reached reached = build.reached(office);
            run.progress(reached.done(), reached.total());
        } else {
            run.progress(Long.parseLong(state.getOrDefault("offices", "0")), offices(run).size());
        }
    }

    private static long number(JobRun run, String name) {
        return Long.parseLong(run.checkpoint().getOrDefault(name, "0"));
    }
}
