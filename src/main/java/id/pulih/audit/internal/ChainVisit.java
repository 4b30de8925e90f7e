package id.pulih.audit.internal;

import id.pulih.audit.TrailCheck;
import id.pulih.vault.Vault;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One walk along one office's chain as it stands in the database. */
@Component
public class ChainVisit {

    private final ChainReader reader;
    private final Vault vault;

    ChainVisit(ChainReader reader, Vault vault) {
        this.reader = reader;
        this.vault = vault;
    }

    /** @param anchored what the anchors say of the office, see {@link ChainWalk} */
    public TrailCheck.Result of(UUID office, Map<Long, byte[]> anchored) {
        var walk = new ChainWalk(office, new Chain(vault.trailMac()), anchored);
        var head = reader.walk(office, walk);
        return new TrailCheck.Result(walk.rows(), walk.finish(head.orElse(null)));
    }
}
