package id.pulih.indicators.internal;

import id.pulih.platform.Work;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the figures of offices are still those that were read before, in one small statement. */
@Component
public class FigureTurns {

    private final Work work;
    private final JdbcClient jdbc;

    FigureTurns(Work work, JdbcClient jdbc) {
        this.work = work;
        this.jdbc = jdbc;
    }

    /**
     * What was read. Differences are only added until a fold takes them away, and totals are only written together with a turn of their
     * office: the turns never go back, and between two turns neither do the differences. Commits are seen one after the other, whatever
     * the order in which they were begun. So while these numbers are the same, every figure is.
     */
    public record Turn(long turns, long waiting, long built) {}

    public Turn now(Collection<UUID> offices) {
        work.byIndex();
        return jdbc.sql("""
                select coalesce(sum(f.turn), 0)::bigint as turns,
                       (select count(*) from pulih.figure_change c where c.office_id = any (:offices)) as waiting,
                       count(*) filter (where f.edition = :edition and f.built_at is not null) as built
                  from pulih.figure_office f where f.office_id = any (:offices)""")
                .param("offices", offices.toArray(UUID[]::new))
                .param("edition", BuildRows.EDITION)
                .query(Turn.class)
                .single();
    }
}
