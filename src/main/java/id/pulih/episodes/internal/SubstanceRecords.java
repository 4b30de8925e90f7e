package id.pulih.episodes.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.MainSubstance;
import id.pulih.episodes.MainSubstances.Said;
import id.pulih.episodes.internal.EpisodeRecords.Planned;
import id.pulih.platform.Ids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said of the main substance of a programme's client. Joins the caller's work. */
@Component
public class SubstanceRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    SubstanceRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Said> said(UUID office, UUID episode) {
        return jdbc.sql("""
                select s.number, s.substance, w.display_name as recorded_by, s.recorded_at
                  from pulih.episode_substance s join pulih.account w on w.id = s.recorded_by
                 where s.office_id = :office and s.episode_id = :episode order by s.number desc""")
                .param("office", office)
                .param("episode", episode)
                .query(Said.class)
                .list();
    }

    /** What holds; empty when nobody was asked. */
    public Optional<String> holds(UUID office, UUID episode) {
        return said(office, episode).stream().findFirst().map(Said::substance);
    }

    /** What was said when programmes were opened, of those where it was; their episodes have just been written. */
    void insertFirst(Asker asker, List<Planned> opened) {
        List<Planned> known = opened.stream().filter(each -> each.wish().substance() != null).toList();
        if (known.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into pulih.episode_substance (office_id, id, episode_id, number, substance, recorded_by, recorded_at)
                select :office, f.id, f.episode, 1, f.substance, :by, f.at
                  from unnest(:ids::uuid[], :episodes::uuid[], :substances::text[], :times::timestamptz[]) as f (id, episode, substance, at)""")
                .param("office", asker.office())
                .param("by", asker.account())
                .param("ids", known.stream().map(each -> Ids.next()).toArray(UUID[]::new))
                .param("episodes", known.stream().map(each -> each.wish().id()).toArray(UUID[]::new))
                .param("substances", known.stream().map(each -> Objects.requireNonNull(each.wish().substance()).code()).toArray(String[]::new))
                .param("times", known.stream().map(each -> each.at().toString()).toArray(String[]::new))
                .update();
    }

    /** The episode's row is held by the caller: numbers follow each other. */
    public void insert(Asker asker, UUID episode, MainSubstance substance) {
        jdbc.sql("""
                insert into pulih.episode_substance (office_id, id, episode_id, number, substance, recorded_by, recorded_at)
                values (:office, :id, :episode, 1 + (select count(*) from pulih.episode_substance x where x.office_id = :office and x.episode_id = :episode),
                        :substance, :by, :now)""")
                .param("office", asker.office())
                .param("id", Ids.next())
                .param("episode", episode)
                .param("substance", substance.code())
                .param("by", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }
}
