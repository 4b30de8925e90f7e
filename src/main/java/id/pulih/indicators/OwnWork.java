package id.pulih.indicators;

import id.pulih.access.Asker;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.programmes.ObligationKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an agent did for whom she accompanies: her own part of the figures, client by client, nobody else's. */
@Component
public class OwnWork {

    /** How often they met, beside the kinds of duty; nobody asks for a number of meetings. */
    public static final String CONTACT = "contact";

    private final Work work;
    private final JdbcClient jdbc;
    private final AgentDuties duties;

    OwnWork(Work work, JdbcClient jdbc, AgentDuties duties) {
        this.work = work;
        this.jdbc = jdbc;
        this.duties = duties;
    }

    private record Row(UUID episode, String month, Counts counts) {}

    /** By episode and month, of each kind how many were asked for, done, and done in time; what is all zero is left out. */
    public Map<UUID, SortedMap<String, SortedMap<String, long[]>>> of(Asker asker, Collection<UUID> episodes, List<Period> months) {
        UUID agent = asker.agent();
        if (agent == null || !FiguresPolicy.mayRank(asker)) {
            throw ProblemException.notFound().get();
        }
        var all = new HashMap<UUID, SortedMap<String, SortedMap<String, long[]>>>();
        work.read(asker.own("figures"), () -> rows(asker, agent, episodes, months)).forEach(row -> {
            SortedMap<String, long[]> kinds = kinds(duties.of(row.counts()));
            if (!kinds.isEmpty()) {
                all.computeIfAbsent(row.episode(), key -> new TreeMap<>()).put(row.month(), kinds);
            }
        });
        return all;
    }

    /** A month belongs to the agent who accompanied last in it, as on the dashboard of the office. */
    private List<Row> rows(Asker asker, UUID agent, Collection<UUID> episodes, List<Period> months) {
        return jdbc.sql("""
                select f.owner_id, f.period, f.measures, f.counts from pulih.figure f
                 where f.office_id = :office and f.owner_id = any (:episodes) and f.period = any (:months)
                   and f.kind = 'episode' and f.cells[:place] = :agent""")
                .param("office", asker.office())
                .param("episodes", episodes.toArray(UUID[]::new))
                .param("months", months.stream().map(Period::toString).toArray(String[]::new))
                .param("place", Dimension.AGENT.ordinal() + 1)
                .param("agent", agent.toString())
                .query((row, n) -> new Row(row.getObject("owner_id", UUID.class), row.getString("period"),
                        Counts.sparse((Number[]) row.getArray("measures").getArray(), (Number[]) row.getArray("counts").getArray())))
                .list();
    }

    private static SortedMap<String, long[]> kinds(Counts counts) {
        var kinds = new TreeMap<String, long[]>();
        if (counts.of(Measure.CONTACTS_DIRECT) > 0) {
            kinds.put(CONTACT, new long[] {0, counts.of(Measure.CONTACTS_DIRECT), 0});
        }
        for (ObligationKind kind : ObligationKind.values()) {
            Measure.Duty duty = Measure.duty(kind);
            long owed = counts.of(duty.due()) - counts.of(duty.excepted());
            if (owed > 0) {
                kinds.put(kind.code(), new long[] {owed, counts.of(duty.done()), counts.of(duty.onTime())});
            }
        }
        return kinds;
    }
}
