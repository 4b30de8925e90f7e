package id.pulih.audit;

import id.pulih.audit.internal.Anchor;
import id.pulih.audit.internal.AnchorFolder;
import id.pulih.audit.internal.Chain;
import id.pulih.audit.internal.ChainHead;
import id.pulih.audit.internal.ChainReader;
import id.pulih.vault.Vault;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The ends of the chains, written outside the database: whoever puts an older state of the database back, with heads that
 * were genuine once, is found by them.
 */
@Component
public class Anchors {

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);

    private final ChainReader reader;
    private final AnchorFolder folder;
    private final Vault vault;
    private final Clock clock;
    private final boolean serving;

    Anchors(ChainReader reader, AnchorFolder folder, Vault vault, Clock clock, @Value("${pulih.verb:serve}") String verb) {
        this.reader = reader;
        this.folder = folder;
        this.vault = vault;
        this.clock = clock;
        this.serving = verb.equals("serve") || verb.equals("demo");
    }

    /** An anchor as people see it. */
    public record Seen(Instant at, long seq) {}

    /** The last anchor of each of the offices that has one. */
    public Map<UUID, Seen> latest(Collection<UUID> offices) {
        return folder.latest().entrySet().stream()
                .filter(each -> offices.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Seen(each.getValue().at(), each.getValue().seq())));
    }

    /** The present end of each chain of the offices, as a line to keep elsewhere. */
    public List<String> lines(List<UUID> offices) {
        var chain = new Chain(vault.trailMac());
        return genuine(offices).stream().map(head -> Anchor.of(chain, clock.instant(), head, Anchor.FIRST).line()).toList();
    }

    /** A few letters of the present end of a chain, short enough to write on paper each evening. */
    public record Head(long seq, String code) {}

    /** The present ends of the chains of the offices that have one. */
    public Map<UUID, Head> heads(List<UUID> offices) {
        return reader.heads(offices).stream()
                .collect(Collectors.toMap(ChainHead::office, head -> new Head(head.seq(), Anchor.code(head.mac()))));
    }

    /** Writes a line for every chain that has moved; returns how many. */
    public int write() {
        return folder.append(clock.instant(), genuine(reader.offices())).size();
    }

    @Scheduled(cron = "${pulih.anchor-cron:0 0 * * * *}")
    void eachHour() {
        if (serving) {
            try {
                write();
            } catch (RuntimeException e) {
                LOG.error("The anchors of the audit trail could not be written to {}", folder.path(), e);
            }
        }
    }

    /** After the last request was served and before the database goes. A start that was refused has nothing to vouch for. */
    @PreDestroy
    void atTheEnd() {
        if (vault.unlocked()) {
            eachHour();
        }
    }

    /** What somebody else wrote as a head is not vouched for. */
    private List<ChainHead> genuine(List<UUID> offices) {
        var chain = new Chain(vault.trailMac());
        return reader.heads(offices).stream().filter(head -> {
            boolean genuine = head.genuine(chain);
            if (!genuine) {
                LOG.error("The head of the audit trail of office {} is not as it was left; run verify-audit", head.office());
            }
            return genuine && head.seq() > 0;
        }).toList();
    }
}
