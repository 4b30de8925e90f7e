package id.pulih.indicators.internal;

import id.pulih.indicators.FigureRebuild;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** In the background of the service: folds what was written, and builds the figures of offices that never had any. */
@Component
class FigureCare {

    private static final Logger LOG = LoggerFactory.getLogger(FigureCare.class);

    private final Offices offices;
    private final FigureFold fold;
    private final FigureRebuild rebuild;
    private final BuildRows builds;
    private final Work work;
    private final boolean serving;
    private final AtomicBoolean folding = new AtomicBoolean();
    private final AtomicBoolean building = new AtomicBoolean();

    FigureCare(Offices offices, FigureFold fold, FigureRebuild rebuild, BuildRows builds, Work work, @Value("${pulih.verb:serve}") String verb) {
        this.offices = offices;
        this.fold = fold;
        this.rebuild = rebuild;
        this.builds = builds;
        this.work = work;
        this.serving = verb.equals("serve") || verb.equals("demo");
    }

    @Scheduled(fixedRateString = "${pulih.fold-every:PT3S}", initialDelayString = "${pulih.fold-every:PT3S}")
    void fold() {
        if (serving) {
            once("fold", folding, () -> fold.waiting(ids()).forEach(fold::fold));
        }
    }

    @Scheduled(fixedRateString = "${pulih.build-every:PT1M}", initialDelayString = "${pulih.build-after:PT5S}")
    void build() {
        if (serving) {
            once("build", building, () -> missing().forEach(office -> {
                int counted = rebuild.office(office, false, (done, total) -> true);
                if (counted > 0) {
                    LOG.info("Counted what office {} had recorded before: {} figures", office, counted);
                }
            }));
        }
    }

    private List<UUID> missing() {
        List<UUID> all = ids();
        var done = new HashSet<UUID>();
        work.read(Scope.of(all, null, "figures"), () -> builds.states(all)).stream().filter(BuildRows.State::built).forEach(each -> done.add(each.office()));
        return all.stream().filter(each -> !done.contains(each)).toList();
    }

    private List<UUID> ids() {
        return offices.all().stream().map(Office::id).toList();
    }

    /**
     * At a fixed rate each turn has its own thread, so that a long build holds up no other task; a turn that finds the one
     * before still at work leaves. What went wrong is tried again the next time; the figures are right all along.
     */
    private static void once(String what, AtomicBoolean busy, Runnable act) {
        if (busy.compareAndSet(false, true)) {
            try {
                act.run();
            } catch (RuntimeException e) {
                LOG.error("The figures could not be brought along ({})", what, e);
            } finally {
                busy.set(false);
            }
        }
    }
}
