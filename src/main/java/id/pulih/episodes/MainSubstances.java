package id.pulih.episodes;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.internal.SubstanceRecords;
import id.pulih.platform.Input;
import id.pulih.platform.Work;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was said of the main substance of a programme's client, put right at any time: a wrong answer is wrong after the end as well. */
@Component
public class MainSubstances {

    private final Work work;
    private final Received received;
    private final Audit audit;
    private final Episodes episodes;
    private final SubstanceRecords records;

    public MainSubstances(Work work, Received received, Audit audit, Episodes episodes, SubstanceRecords records) {
        this.work = work;
        this.received = received;
        this.audit = audit;
        this.episodes = episodes;
        this.records = records;
    }

    /** One answer; {@code substance} is a code of {@link MainSubstance}. */
    public record Said(int number, String substance, String recordedBy, Instant recordedAt) {}

    /** What was said until now, newest first: the first holds. Nothing for those who do not serve the client. */
    public List<Said> of(Asker asker, Episode episode) {
        return EpisodePolicy.mayServe(asker, episode.office()) ? work.read(asker.own("care"), () -> records.said(episode.office(), episode.id())) : List.of();
    }

    /**
     * The same answer again is taken for said before.
     *
     * @param input id, mainSubstance
     * @return whether anything was written
     * @throws id.pulih.platform.ProblemException restricted
     */
    public boolean say(Asker asker, UUID episode, Input input) {
        episodes.own(asker, episode);
        UUID id = input.needId("id");
        MainSubstance substance = input.needCode("mainSubstance", MainSubstance.class);
        input.check();
        return work.write(asker.own("care"), () -> {
            if (!received.first(asker, id, "main substance " + episode, input)) {
                return false;
            }
            Episode present = episodes.ownLocked(asker, episode);
            episodes.needFree(asker, present.client());
            if (records.holds(present.office(), episode).filter(substance.code()::equals).isPresent()) {
                return false;
            }
            records.insert(asker, episode, substance);
            audit.record(asker, "main-substance-recorded", "episode", episode, "");
            return true;
        });
    }
}
