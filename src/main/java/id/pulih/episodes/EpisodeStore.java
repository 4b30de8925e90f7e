package id.pulih.episodes;

import id.pulih.access.Asker;
import id.pulih.agents.Assignments;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.internal.EpisodeRecords;
import id.pulih.episodes.internal.NewEpisode;
import id.pulih.platform.Input;
import id.pulih.platform.Work;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens and ends episodes. */
@Component
public class EpisodeStore {

    private final Work work;
    private final Received received;
    private final Audit audit;
    private final Episodes episodes;
    private final EpisodeRecords records;
    private final Assignments assignments;

    public EpisodeStore(Work work, Received received, Audit audit, Episodes episodes, EpisodeRecords records, Assignments assignments) {
        this.work = work;
        this.received = received;
        this.audit = audit;
        this.episodes = episodes;
        this.records = records;
        this.assignments = assignments;
    }

    /** What a write came to: false when exactly this was stored before. */
    public record Stored(UUID id, boolean first) {}

    /**
     * Opens a programme and lays down its obligations.
     *
     * @param input id, clientId, programme, returnedToFamilyOn, enrolledOn; mainSubstance where it is known
     * @throws id.pulih.platform.ProblemException episode-open when the client is still in this programme
     */
    public Stored open(Asker asker, Input input) {
        NewEpisode wish = NewEpisode.read(input, records.today(asker));
        records.checkTerms(asker, wish, input);
        input.check();
        return work.write(asker.own("care"), () -> {
            boolean first = received.first(asker, wish.id(), "episode", input);
            if (first) {
                episodes.needFreeToBegin(asker, wish.client());
                records.insert(asker, wish);
                audit.record(asker, "episode-opened", "episode", wish.id(), "programme=" + wish.programme());
            }
            return new Stored(wish.id(), first);
        });
    }

    /**
     * Ends an episode and the assignment of its agent.
     *
     * @throws id.pulih.platform.ProblemException episode-ended when it has ended before
     */
    public void end(Asker asker, Ending ending) {
        work.write(asker.own("care"), () -> {
            episodes.locked(asker, ending.episode());
            records.insert(asker, ending);
            assignments.episodeEnded(asker, ending.episode(), ending.endedOn());
            audit.record(asker, "episode-ended", "episode", ending.episode(), "kind=" + ending.kind());
        });
    }
}
