package id.pulih.field;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Coded;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the office tells a telephone. Positions are given out under the lock of the office's row, held until the transaction
 * commits: whoever sees a position sees every one before it. Keep such transactions short, for the next one waits.
 */
@Component
public class News {

    public enum Kind implements Coded { REPLY, ACCEPTED, SET_ASIDE }

    /** @param about the fact that is answered */
    public record Item(UUID id, UUID agent, UUID episode, UUID about, Kind kind, @Nullable String text) {}

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final Vault vault;
    private final Audit audit;

    public News(JdbcClient jdbc, Work work, Clock clock, Vault vault, Audit audit) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.vault = vault;
        this.audit = audit;
    }

    private record About(UUID agentId, UUID episodeId) {}

    /**
     * A word to the agent about what she handed in; with an id that is stored already nothing happens.
     *
     * @param fact a fact of the asker's office whose client is known
     * @throws ProblemException not-found
     */
    public void reply(Asker asker, UUID id, UUID fact, String text) {
        if (!FieldPolicy.mayServe(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        work.write(asker.own("field"), () -> {
            About about = jdbc.sql("""
                    select agent_id, episode_id from pulih.field_fact
                    where office_id = :office and id = :fact and episode_id is not null order by received_at limit 1""")
                    .param("office", asker.office())
                    .param("fact", fact)
                    .query(About.class)
                    .optional()
                    .orElseThrow(ProblemException.notFound());
            append(asker, new Item(id, about.agentId(), about.episodeId(), fact, Kind.REPLY, text));
        });
    }

    /** Joins the caller's transaction, which has decided who may; answers the position, or 0 when the id is stored already. */
    public long append(Asker asker, Item item) {
        long position = nextPosition(asker);
        if (stored(asker, item.id())) {
            return 0;
        }
        UUID client = jdbc.sql("select client_id from pulih.episode where office_id = :office and id = :episode")
                .param("office", asker.office()).param("episode", item.episode()).query(UUID.class).optional().orElseThrow(ProblemException.notFound());
        jdbc.sql("""
                insert into pulih.field_news (office_id, position, id, agent_id, episode_id, about, kind, text_sealed, written_by, written_at)
                values (:office, :position, :id, :agent, :episode, :about, :kind, :text, :by, :now)""")
                .param("office", asker.office())
                .param("position", position)
                .param("id", item.id())
                .param("agent", item.agent())
                .param("episode", item.episode())
                .param("about", item.about())
                .param("kind", item.kind().code())
                .param("text", item.text() == null ? null : vault.clientKey(asker.office(), client).seal("field_news.text." + item.id(), item.text()))
                .param("by", asker.account())
                .param("now", now())
                .update();
        audit.record(asker, "field-news-written", "field-fact", item.about(), "kind=" + item.kind().code());
        return position;
    }

    private long nextPosition(Asker asker) {
        return jdbc.sql("""
                insert into pulih.field_position (office_id, position) values (:office, 1)
                on conflict (office_id) do update set position = field_position.position + 1
                returning position""")
                .param("office", asker.office())
                .query(Long.class)
                .single();
    }

    private boolean stored(Asker asker, UUID id) {
        return jdbc.sql("select exists (select from pulih.field_news where office_id = :office and id = :id)")
                .param("office", asker.office())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
