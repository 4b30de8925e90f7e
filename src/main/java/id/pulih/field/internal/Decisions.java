package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.field.News;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
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
 * What a person decides about a fact that waits. The decision, what it records and what the telephone is told are one
 * transaction; the row of the decision comes first and is the lock on which a second officer waits, who is then refused.
 */
@Component
class Decisions {

    private final Work work;
    private final FactQueries facts;
    private final Episodes episodes;
    private final Acceptance acceptance;
    private final Rows rows;
    private final Telling telling;

    Decisions(Work work, FactQueries facts, Episodes episodes, Acceptance acceptance, Rows rows, Telling telling) {
        this.work = work;
        this.facts = facts;
        this.episodes = episodes;
        this.acceptance = acceptance;
        this.rows = rows;
        this.telling = telling;
    }

    /**
     * Makes a record of it.
     *
     * @throws id.pulih.platform.InvalidInput what of the fact cannot be recorded as it is
     * @throws ProblemException not-found, already-done, episode-ended, restricted, already-corrected
     */
    void accept(Asker asker, UUID row, Input input) {
        work.write(asker.own("field"), () -> {
            Fact fact = facts.waiting(asker, row).orElseThrow(ProblemException.notFound());
            Episode episode = episodes.own(asker, fact.episodeId());
            rows.decide(asker, episode, fact, "accepted", null);
            UUID stored = acceptance.record(asker, episode, fact, input);
            telling.tell(asker, fact, News.Kind.ACCEPTED, null);
            telling.audit().record(asker, "field-fact-accepted", "field-fact", fact.id(), "kind=" + fact.kind() + " as=" + stored);
        });
    }

    /** Leaves it as it is, with a word that the agent reads. */
    void setAside(Asker asker, UUID row, Input input) {
        String word = input.needText("word", Replies.LONGEST);
        input.check();
        work.write(asker.own("field"), () -> {
            Fact fact = facts.waiting(asker, row).orElseThrow(ProblemException.notFound());
            Episode episode = episodes.own(asker, fact.episodeId());
            rows.decide(asker, episode, fact, "set-aside", word);
            telling.tell(asker, fact, News.Kind.SET_ASIDE, word);
            telling.audit().record(asker, "field-fact-set-aside", "field-fact", fact.id(), "kind=" + fact.kind());
        });
    }

    /** The telephone and the trail. */
    @Component
    record Telling(News news, Audit audit) {

        void tell(Asker asker, Fact fact, News.Kind kind, @Nullable String word) {
            news.append(asker, new News.Item(Ids.next(), fact.agentId(), fact.episodeId(), fact.id(), kind, word));
        }
    }

    /** The rows of decisions. */
    @Component
    record Rows(JdbcClient jdbc, Clock clock, Vault vault) {

        void decide(Asker asker, Episode episode, Fact fact, String decision, @Nullable String word) {
            UUID id = Ids.next();
            int decided = jdbc.sql("""
                    insert into pulih.field_decision (office_id, id, fact_id, fingerprint, decision, word_sealed, decided_by, decided_at)
                    values (:office, :id, :fact, :fingerprint, :decision, :word, :by, :now) on conflict do nothing""")
                    .param("office", asker.office())
                    .param("id", id)
                    .param("fact", fact.id())
                    .param("fingerprint", fact.fingerprint())
                    .param("decision", decision)
                    .param("word", word == null ? null : vault.clientKey(asker.office(), episode.client()).seal("field_decision.word." + id, word))
                    .param("by", asker.account())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
            if (decided == 0) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
        }
    }
}
