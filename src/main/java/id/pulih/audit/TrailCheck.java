package id.pulih.audit;

import id.pulih.audit.internal.AnchorFolder;
import id.pulih.audit.internal.AnchorReader;
import id.pulih.audit.internal.ChainReader;
import id.pulih.audit.internal.ChainVisit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checks the trail against its own seals and against the anchors outside the database. Reads only. */
@Component
public class TrailCheck {

    /** What a check saw. An empty list of findings means: every entry stands as it was written. */
    public record Result(long rows, List<Finding> findings) {}

    private final ChainReader reader;
    private final ChainVisit visit;
    private final AnchorFolder anchors;

    TrailCheck(ChainReader reader, ChainVisit visit, AnchorFolder anchors) {
        this.reader = reader;
        this.visit = visit;
        this.anchors = anchors;
    }

    /** The chain of one office. */
    public Result office(UUID office) {
        AnchorReader known = anchors.read();
        var result = visit.of(office, known.of(office));
        var findings = new ArrayList<>(known.findings());
        findings.addAll(result.findings());
        return new Result(result.rows(), findings);
    }

    /**
     * The chains of all offices, of those too that only the anchors know.
     *
     * @param elsewhere lines of anchors that were kept outside this machine
     */
    public Result all(Stream<String> elsewhere) {
        AnchorReader known = anchors.read().elsewhere(elsewhere);
        var offices = new TreeSet<>(reader.offices());
        offices.addAll(known.latest().keySet());
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Callable<Result>> walks = offices.stream().<Callable<Result>>map(office -> () -> visit.of(office, known.of(office))).toList();
            long rows = 0;
            var findings = new ArrayList<>(known.findings());
            for (Future<Result> walk : threads.invokeAll(walks)) {
                rows += walk.get().rows();
                findings.addAll(walk.get().findings());
            }
            return new Result(rows, findings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The check of the trail was stopped", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The check of the trail did not come to its end", e);
        }
    }
}
