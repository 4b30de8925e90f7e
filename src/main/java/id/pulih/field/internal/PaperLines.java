package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of printed pages and what became of each. Joins the caller's work, which has decided who may. */
@Component
class PaperLines {

    private final JdbcClient jdbc;
    private final Clock clock;

    PaperLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What stands behind a code.
     *
     * @param episodeId  of the page or of the telephone's fact; null for a fact about nobody of this office
     * @param activity   when it is on record as an activity
     * @param receivedAt when it was recorded or handed in; null while the line waits to be typed in
     */
    record Line(UUID factId, @Nullable UUID paperId, @Nullable UUID episodeId, boolean activity, @Nullable Instant receivedAt) {}

    Optional<Line> find(Asker asker, String code) {
        return jdbc.sql("""
                select r.fact_id, r.paper_id, coalesce(p.episode_id, a.episode_id, f.episode_id) as episode_id, a.id is not null as activity,
                       coalesce(a.recorded_at, f.received_at) as received_at
                  from pulih.field_receipt r
                  left join pulih.field_paper p on p.office_id = r.office_id and p.id = r.paper_id
                  left join pulih.activity a on a.office_id = r.office_id and a.id = r.fact_id
                  left join lateral (select x.episode_id, x.received_at from pulih.field_fact x
                                      where x.office_id = r.office_id and x.id = r.fact_id order by x.received_at limit 1) f on true
                 where r.office_id = :office and r.code = :code""")
                .param("office", asker.office())
                .param("code", code)
                .query(Line.class)
                .optional();
    }

    /** Those of the codes that the office gave out. */
    List<String> known(Asker asker, List<String> codes) {
        return jdbc.sql("select code from pulih.field_receipt where office_id = :office and code = any (:codes) order by code")
                .param("office", asker.office())
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** A page for an episode; answers the code of each line. */
    List<String> print(Asker asker, UUID episode, UUID paper, int lines) {
        jdbc.sql("""
                insert into pulih.field_paper (office_id, id, episode_id, printed_by, printed_at)
                values (:office, :id, :episode, :by, :now)""")
                .param("office", asker.office())
                .param("id", paper)
                .param("episode", episode)
                .param("by", asker.account())
                .param("now", now())
                .update();
        return IntStream.rangeClosed(1, lines).mapToObj(line -> line(asker, paper, line)).toList();
    }

    /** A code that is taken already is thrown again: one in a million million is. */
    private String line(Asker asker, UUID paper, int line) {
        while (true) {
            String code = Letters.random(ReceiptCodes.LENGTH);
            int stored = jdbc.sql("""
                    insert into pulih.field_receipt (office_id, code, fact_id, paper_id, line, made_at)
                    values (:office, :code, :fact, :paper, :line, :now) on conflict (office_id, code) do nothing""")
                    .param("office", asker.office())
                    .param("code", code)
                    .param("fact", Ids.next())
                    .param("paper", paper)
                    .param("line", line)
                    .param("now", now())
                    .update();
            if (stored == 1) {
                return code;
            }
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
