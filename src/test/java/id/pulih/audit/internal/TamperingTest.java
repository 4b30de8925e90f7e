package id.pulih.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Finding;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import id.pulih.vault.Vault;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Somebody who owns the database, knows this source and lacks the key changes the trail in 200 ways. */
class TamperingTest extends CaseTest {

    private static final int TRIALS = 200;
    private static final int ACTS = 20;

    @Autowired
    private Audit audit;

    @Autowired
    private ChainVisit visit;

    @Autowired
    private ChainReader reader;

    @Autowired
    private Vault vault;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    private final UUID one = Ids.next();
    private final UUID other = Ids.next();

    @Test
    void everyWayOfTamperingIsFound(@TempDir Path folder) throws SQLException {
        var anchors = new AnchorFolder(folder, () -> new Chain(vault.trailMac()));
        var former = new ArrayList<ChainHead>();
        for (int n = 1; n <= ACTS; n++) {
            act();
            former.addAll(reader.heads(List.of(one)));
        }
        anchors.append(clock.instant(), reader.heads(List.of(one, other)));
        assertThat(findings(anchors)).isEmpty();

        var missed = new ArrayList<String>();
        var found = new TreeMap<String, Integer>();
        try (var attacker = new Attacker(owner.getConnection(), one, other, former)) {
            for (int trial = 0; trial < TRIALS; trial++) {
                Attacker.Way way = attacker.ways().get(trial % attacker.ways().size());
                way.tamper(new Random(trial));
                if (findings(anchors).isEmpty()) {
                    missed.add(trial + " " + way.name());
                } else {
                    found.merge(way.name(), 1, Integer::sum);
                }
                attacker.putBack();
                assertThat(findings(anchors)).as("put back after %s", way.name()).isEmpty();
            }
            attacker.cleanUp();
        }
        System.out.println("FIGURE tampering: " + (TRIALS - missed.size()) + " of " + TRIALS + " found, in " + found.size() + " ways");
        assertThat(missed).isEmpty();
    }

    private List<Finding> findings(AnchorFolder anchors) {
        var known = anchors.read();
        var findings = new ArrayList<>(known.findings());
        findings.addAll(visit.of(one, known.of(one)).findings());
        findings.addAll(visit.of(other, known.of(other)).findings());
        return findings;
    }

    private void act() {
        Asker dewi = dewi();
        work.write(Scope.of(List.of(one, other), dewi.account(), "care"), () -> {
            audit.record(dewi, one, "client-read", "client", Ids.next(), "");
            audit.record(dewi, one, "client-changed", "client", Ids.next(), "fields=name");
            audit.record(dewi, other, "client-read", "client", Ids.next(), "");
        });
    }
}
