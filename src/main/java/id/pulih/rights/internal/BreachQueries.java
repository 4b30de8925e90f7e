package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.DataCategory;
import id.pulih.platform.Work;
import id.pulih.rights.BreachPolicy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trail of an office over the time of a breach: whose data was reached, which, when and by whom. */
@Component
class BreachQueries {

    private final JdbcClient jdbc;
    private final Work work;
    private final Audit audit;

    BreachQueries(JdbcClient jdbc, Work work, Audit audit) {
        this.jdbc = jdbc;
        this.work = work;
        this.audit = audit;
    }

    private record Entry(String caseNumber, String account, String action, Instant at) {}

    BreachDraft draft(Asker asker, Breach breach) {
        return work.write(asker.reach("breach"), () -> {
            audit.record(asker, breach.about(), "breach-drafted", "breach", breach.id(), "");
            List<Entry> entries = entries(breach);
            Map<String, List<Entry>> byClient = entries.stream().collect(Collectors.groupingBy(Entry::caseNumber, TreeMap::new, Collectors.toList()));
            return new BreachDraft(byClient.values().stream().map(BreachQueries::reached).toList(), counts(entries, Entry::account),
                    counts(entries, Entry::action), entries.size());
        });
    }

    /**
     * One row per entry and client: lists of names are taken apart by the ids they hold. Entry by entry: without statistics the planner
     * went through all clients for each.
     */
    private List<Entry> entries(Breach breach) {
        return jdbc.sql("""
                with listed as materialized (
                    select t.at, t.account_id, t.action, t.subject_id, t.detail from pulih.audit_entry t
                    where t.office_id = :about and t.at between :from and :to and (:account::uuid is null or t.account_id = :account)
                        and t.action <> 'breach-drafted'),
                programmes as (
                    select l.at, l.account_id, l.action, l.subject_id as episode from listed l
                    union all select l.at, l.account_id, l.action, a.episode_id from listed l cross join lateral (
                        select x.episode_id from pulih.activity x where x.office_id = :about and x.id = l.subject_id offset 0) a
                    union all select l.at, l.account_id, l.action, a.episode_id from listed l cross join lateral (
                        select x.episode_id from pulih.assessment x where x.office_id = :about and x.id = l.subject_id offset 0) a
                    union all select l.at, l.account_id, l.action, a.episode_id from listed l cross join lateral (
                        select x.episode_id from pulih.urine_test x where x.office_id = :about and x.id = l.subject_id offset 0) a),
                about as (
                    select l.at, l.account_id, l.action, l.subject_id as client from listed l
                    union all select p.at, p.account_id, p.action, e.client_id from programmes p cross join lateral (
                        select x.client_id from pulih.episode x where x.office_id = :about and x.id = p.episode offset 0) e
                    union all select l.at, l.account_id, l.action, i.id::uuid from listed l
                        cross join lateral unnest(string_to_array(substring(l.detail from 'ids=([0-9a-f,-]+)'), ',')) as i (id)
                        where l.action = 'clients-listed')
                select c.case_number, coalesce(u.display_name, 'Pulih') as account, b.action, b.at
                from about b cross join lateral (
                    select x.case_number from pulih.client x where x.office_id = :about and x.id = b.client offset 0) c
                left join pulih.account u on u.id = b.account_id order by b.at""")
                .param("about", breach.about())
                .param("from", breach.from().atOffset(ZoneOffset.UTC))
                .param("to", breach.to().atOffset(ZoneOffset.UTC))
                .param("account", breach.account())
                .query((row, n) -> new Entry(row.getString("case_number"), Objects.requireNonNull(row.getString("account")), row.getString("action"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static BreachDraft.Reached reached(List<Entry> entries) {
        Set<DataCategory> categories = EnumSet.noneOf(DataCategory.class);
        entries.forEach(entry -> categories.addAll(BreachPolicy.opened(entry.action())));
        return new BreachDraft.Reached(entries.getFirst().caseNumber(), categories, entries.getFirst().at(), entries.getLast().at(), entries.size());
    }

    private static List<BreachDraft.Count> counts(List<Entry> entries, Function<Entry, String> by) {
        return entries.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting())).entrySet().stream()
                .map(each -> new BreachDraft.Count(each.getKey(), each.getValue().intValue()))
                .toList();
    }
}
