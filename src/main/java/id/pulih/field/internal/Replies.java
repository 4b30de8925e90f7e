package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.field.FieldPolicy;
import id.pulih.field.News;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words from the office to an agent about what she handed in: she reads them on the telephone. */
@Component
class Replies {

    static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final Work work;
    private final Vault vault;
    private final News news;
    private final Received received;

    Replies(JdbcClient jdbc, Work work, Vault vault, News news, Received received) {
        this.jdbc = jdbc;
        this.work = work;
        this.vault = vault;
        this.news = news;
        this.received = received;
    }

    private record Row(UUID id, byte @Nullable [] textSealed, String by, Instant at) {}

    /**
     * Stores a reply; sent twice it is one.
     *
     * @param about a fact that a telephone of the asker's office handed in
     * @throws id.pulih.platform.InvalidInput when the text is missing or too long
     * @throws ProblemException not-found, id-conflict
     */
    void reply(Asker asker, UUID about, Input input) {
        UUID id = input.needId("id");
        String text = input.needText("text", LONGEST);
        input.check();
        work.write(asker.own("field"), () -> {
            if (received.first(asker, id, "reply " + about, input)) {
                news.reply(asker, id, about, text);
            }
        });
    }

    /** Oldest first. Joins the caller's work. */
    List<SentReply> about(Asker asker, Episode episode, Collection<UUID> facts) {
        if (!FieldPolicy.mayServe(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        SealingKey key = vault.clientKeys(asker.office(), List.of(episode.client())).get(episode.client());
        return jdbc.sql("""
                select n.id, n.text_sealed, p.display_name as by, n.written_at as at
                  from pulih.field_news n join pulih.account p on p.id = n.written_by
                 where n.office_id = :office and n.about = any (:facts) and n.kind = 'reply' order by n.position""")
                .param("office", asker.office())
                .param("facts", facts.toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new SentReply(key == null ? "" : Objects.requireNonNullElse(key.open("field_news.text." + row.id(), row.textSealed()), ""), row.by(), row.at()))
                .toList();
    }
}
