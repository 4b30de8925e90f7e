package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.Episodes;
import id.pulih.field.News;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.reports.RaporPolicy;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what an officer did with a Rapor, and tells the agent on the telephone when it comes back. Joins the caller's work. */
@Component
class RaporStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;
    private final Received received;
    private final Audit audit;
    private final Telling telling;

    RaporStore(JdbcClient jdbc, Clock clock, Vault vault, Received received, Audit audit, Telling telling) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.received = received;
        this.audit = audit;
        this.telling = telling;
    }

    /** Whom an act is about and how the agent learns of it. */
    @Component
    record Telling(Episodes episodes, News news) {}

    /** The same, at a moment that has passed: for records that are entered later. */
    RaporStore at(Instant moment) {
        return new RaporStore(jdbc, Clock.fixed(moment, ZoneOffset.UTC), vault, received, audit, telling);
    }

    /** @param seen the number of the last step that was on the form */
    record Act(UUID id, LocalDate month, RaporStep step, int seen, LocalDate handedOn, @Nullable String word) {}

    /**
     * @throws ProblemException not-found, restricted, stale-version when somebody else acted meanwhile, already-done for an act
     *                          that cannot follow
     */
    void act(Asker asker, RaporLine line, Act act, Input input) {
        if (!RaporPolicy.mayAccept(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        if (!received.first(asker, act.id(), "rapor " + line.episode() + " " + act.month(), input)) {
            return;
        }
        telling.episodes().needFree(asker, line.client());
        if (line.number() != act.seen()) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        if (!act.step().mayFollow(line.last())) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        insert(asker, line, act);
        audit.record(asker, "rapor-handled", "episode", line.episode(), "month=" + act.month() + " step=" + act.step().code());
        if (act.step() == RaporStep.RETURNED && act.word() != null) {
            answer(asker, line, act);
        }
    }

    private void insert(Asker asker, RaporLine line, Act act) {
        UUID id = Ids.next();
        try {
            jdbc.sql("""
                    insert into pulih.monthly_rapor (office_id, id, episode_id, month, number, agent_id, step, handed_on, word_sealed, by_account, at)
                    values (:office, :id, :episode, :month, :number, :agent, :step, :handed, :word, :by, :now)""")
                    .param("office", asker.office())
                    .param("id", id)
                    .param("episode", line.episode())
                    .param("month", act.month())
                    .param("number", line.number() + 1)
                    .param("agent", line.agent())
                    .param("step", act.step().code())
                    .param("handed", act.handedOn())
                    .param("word", vault.clientKey(asker.office(), line.client()).seal("monthly_rapor.word." + id, act.word()))
                    .param("by", asker.account())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        } catch (DuplicateKeyException e) {
            // Somebody else acted between our look and our insert.
            throw ProblemException.of(Problem.STALE_VERSION);
        }
    }

    /** A reply stands on the telephone with what it is about: the latest of the month that came from there. Without one, on paper. */
    private void answer(Asker asker, RaporLine line, Act act) {
        Optional<UUID> about = jdbc.sql("""
                select f.id from pulih.field_fact f
                 where f.office_id = :office and f.agent_id = :agent and f.episode_id = :episode and f.answer <> 'rejected'
                 order by (f.received_at >= :month) desc, f.received_at desc limit 1""")
                .param("office", asker.office())
                .param("agent", line.agent())
                .param("episode", line.episode())
                .param("month", act.month().atStartOfDay().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
        about.ifPresent(fact -> telling.news().append(asker,
                new News.Item(Ids.next(), line.agent(), line.episode(), fact, News.Kind.REPLY, act.word())));
    }
}
