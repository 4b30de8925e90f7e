package id.pulih.activities;

import id.pulih.access.Asker;
import id.pulih.activities.internal.ActivityRow;
import id.pulih.activities.internal.NewActivity;
import id.pulih.audit.Audit;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes many new activities of the own office in a few statements, by the rules of {@link ActivityStore#record}: what those
 * rules might refuse is left alone, for {@code record} to say what is wrong with it.
 */
@Component
public class PlainActivities {

    /** One that corrects nothing, as it was sent. */
    public record Sent(UUID id, UUID episode, Input input) {}

    private record Read(Episode episode, NewActivity activity) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Episodes episodes;
    private final Vault vault;
    private final Audit audit;

    PlainActivities(JdbcClient jdbc, Clock clock, Episodes episodes, Vault vault, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.episodes = episodes;
        this.vault = vault;
        this.audit = audit;
    }

    /**
     * Joins the caller's transaction; answers the ids of those that are stored now. An id that is known already is left alone:
     * the caller tells by what it keeps itself whether the same came before, so nothing is noted of that here a second time.
     */
    public Set<UUID> record(Asker asker, List<Sent> all) {
        Map<UUID, Episode> open = episodes.recordedFreely(asker, all.stream().map(Sent::episode).collect(Collectors.toSet()));
        List<Read> read = all.stream().filter(sent -> open.containsKey(sent.episode()))
                .flatMap(sent -> read(asker, open.get(sent.episode()), sent).stream())
                .toList();
        if (read.isEmpty()) {
            return Set.of();
        }
        Set<UUID> stored = insert(asker, read);
        read.stream().map(Read::activity).filter(each -> stored.contains(each.id()))
                .forEach(each -> audit.record(asker, "activity-recorded", "activity", each.id(), "kind=" + each.kind().code()));
        return stored;
    }

    private Optional<Read> read(Asker asker, Episode episode, Sent sent) {
        try {
            var activity = NewActivity.read(sent.input(), asker.zone(), clock.instant(), episode.calendar().startsOn());
            sent.input().check();
            return Optional.of(new Read(episode, activity)).filter(read -> read.activity().amends() == null);
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }

    private Set<UUID> insert(Asker asker, List<Read> all) {
        Map<UUID, SealingKey> keys = vault.clientKeys(asker.office(), all.stream().map(each -> each.episode().client()).collect(Collectors.toSet()));
        var rows = new ArrayList<Map<String, Object>>();
        for (Read each : all) {
            SealingKey key = Objects.requireNonNull(keys.get(each.episode().client()), "A client without a key is not free");
            rows.add(ActivityRow.of(asker, new ActivityRow(each.episode().id(), each.activity(), clock.instant()), key));
        }
        return new HashSet<>(jdbc.sql(ActivityRow.INSERT_MANY).params(ActivityRow.columns(asker, clock.instant(), rows)).query(UUID.class).list());
    }
}
