package id.pulih.indicators;

import id.pulih.indicators.internal.OfficeBuild;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Works the figures of an office out anew from its facts, a few clients at a time beside whoever writes. What is right
 * already is left alone; stopped anywhere, it goes on where it was.
 */
@Component
public class FigureRebuild {

    private final OfficeBuild build;

    FigureRebuild(OfficeBuild build) {
        this.build = build;
    }

    /** Told after every few clients how many are done of how many; false stops it. */
    @FunctionalInterface
    public interface Progress {

        boolean goOn(int done, int total);
    }

    /**
     * @param fromTheStart false goes on where it stopped, and does nothing where it was done
     * @return how many stored figures were not as the facts say; -1 when it was stopped
     */
    public int office(UUID office, boolean fromTheStart, Progress progress) {
        if (fromTheStart) {
            build.begin(office);
        } else if (build.built(office)) {
            return 0;
        }
        for (int wrong = 0; ; ) {
            OfficeBuild.Reached reached = build.reached(office);
            if (!progress.goOn(reached.done(), reached.total())) {
                return -1;
            }
            OfficeBuild.Step step = build.step(office);
            wrong += step.wrong();
            if (step.last()) {
                progress.goOn(reached.total(), reached.total());
                return wrong;
            }
        }
    }
}
