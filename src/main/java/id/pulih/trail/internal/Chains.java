package id.pulih.trail.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Anchors;
import id.pulih.audit.Audit;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.trail.TrailPolicy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The chains an asker answers for: where each ends, when that was last written outside, whether it was found whole. */
@Component
class Chains {

    private final Work work;
    private final Offices offices;
    private final Anchors anchors;
    private final Checks checks;
    private final Audit audit;

    Chains(Work work, Offices offices, Anchors anchors, Checks checks, Audit audit) {
        this.work = work;
        this.offices = offices;
        this.anchors = anchors;
        this.checks = checks;
        this.audit = audit;
    }

    List<TrailPage.Chain> of(Asker asker) {
        List<UUID> mine = TrailPolicy.offices(asker);
        Map<UUID, Anchors.Head> heads = anchors.heads(mine);
        Map<UUID, Anchors.Seen> written = anchors.latest(mine);
        Map<UUID, Checks.Seen> checked = checks.latest(mine);
        return offices.all().stream()
                .filter(office -> heads.containsKey(office.id()))
                .map(office -> new TrailPage.Chain(office.id(), office.name(), heads.get(office.id()), written.get(office.id()),
                        checked.get(office.id())))
                .toList();
    }

    /** @throws ProblemException not-found for an office whose trail the asker may not read */
    void check(Asker asker, UUID office) {
        if (!TrailPolicy.mayRead(asker, office)) {
            throw ProblemException.notFound().get();
        }
        Checks.Seen seen = checks.run(office, asker.account());
        work.write(Trail.scope(asker), () ->
                audit.record(asker, office, "trail-checked", "office", office, "findings=" + seen.findings().size()));
    }
}
