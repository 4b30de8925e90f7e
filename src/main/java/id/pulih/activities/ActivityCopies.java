package id.pulih.activities;

import id.pulih.vault.SealedCopies;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the activities of an episode along when another office goes on with it. */
@Component
public class ActivityCopies {

    private final JdbcClient jdbc;
    private final SealedCopies copies;

    ActivityCopies(JdbcClient jdbc, SealedCopies copies) {
        this.jdbc = jdbc;
        this.copies = copies;
    }

    /** What holds now of them; who told something about the client stays known to the office that was told. */
    public List<SealedCopies.Copied> copy(SealedCopies.Passage passage, UUID from, UUID to, boolean notes) {
        Set<String> behind = notes
                ? Set.of("informant_sealed", "reason", "reason_sealed")
                : Set.of("informant_sealed", "reason", "reason_sealed", "notes_sealed");
        return copies.copy(passage, new SealedCopies.Portion("activity", "episode_id", from, to, behind, withdrawn(passage, from)));
    }

    private Set<UUID> withdrawn(SealedCopies.Passage passage, UUID episode) {
        return Set.copyOf(jdbc.sql("""
                select a.id from pulih.activity a join pulih.activity_withdrawal x on x.office_id = a.office_id and x.activity_id = a.id
                where a.office_id = :office and a.episode_id = :episode""")
                .param("office", passage.fromOffice())
                .param("episode", episode)
                .query(UUID.class)
                .list());
    }
}
