package id.pulih.rights.internal;

import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.offices.OfficeRules;
import id.pulih.rights.ErasurePolicy;
import id.pulih.rules.RuleIds;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dry run: what would be destroyed today in an office, by case number and class. The caller has asked whether it may be seen. */
@Component
class RetentionQueries {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Work work;
    private final KeptReader kept;
    private final OfficeRules rules;

    RetentionQueries(JdbcClient jdbc, Clock clock, Work work, KeptReader kept, OfficeRules rules) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.work = work;
        this.kept = kept;
        this.rules = rules;
    }

    RetentionList dryRun(UUID office) {
        return work.read(Scope.of(List.of(office), null, "retention"), () -> {
            LocalDate today = today(office);
            List<RetentionList.Due> due = due(office, today);
            return new RetentionList(office, name(office), today, due, held(office), counts(office, due, today), runs(office));
        });
    }

    List<RetentionList.Due> due(UUID office, LocalDate today) {
        return kept.ofOffice(office, today).stream()
                .filter(each -> ErasurePolicy.mayErase(each.facts(), today))
                .map(each -> new RetentionList.Due(each.client(), each.caseNumber(), Objects.requireNonNull(each.facts().keptUntil())))
                .toList();
    }

    LocalDate today(UUID office) {
        String zone = jdbc.sql("select time_zone from pulih.office where id = :office").param("office", office).query(String.class).single();
        return LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }

    String name(UUID office) {
        return jdbc.sql("select name from pulih.office where id = :office").param("office", office).query(String.class).single();
    }

    /** The instant before which ids of what was sent are removed. */
    OffsetDateTime receivedBefore(UUID office, LocalDate today) {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minusDays(rules.integer(office, RuleIds.RETENTION_RECEIVED_DAYS, today));
    }

    private Map<String, Integer> counts(UUID office, List<RetentionList.Due> due, LocalDate today) {
        var counts = new LinkedHashMap<String, Integer>();
        UUID[] clients = due.stream().map(RetentionList.Due::client).toArray(UUID[]::new);
        jdbc.sql("""
                select 'programme' as class, count(*)::int as rows from pulih.episode where office_id = :office and client_id = any (:clients)
                union all select 'certificate', count(*)::int from pulih.certificate x join pulih.episode e
                    on e.office_id = x.office_id and e.id = x.episode_id where x.office_id = :office and e.client_id = any (:clients)
                union all select 'attachment', count(*)::int from pulih.attachment where office_id = :office and client_id = any (:clients)
                union all select 'consent', count(*)::int from pulih.consent where office_id = :office and client_id = any (:clients)
                union all select 'request', count(*)::int from pulih.person_request where office_id = :office and client_id = any (:clients)
                union all select 'received', count(*)::int from pulih.received where office_id = :office and received_at < :before""")
                .param("office", office)
                .param("clients", clients)
                .param("before", receivedBefore(office, today))
                .query((row, n) -> counts.put(row.getString("class"), row.getInt("rows")))
                .list();
        return counts;
    }

    private List<RetentionList.Held> held(UUID office) {
        return jdbc.sql("""
                select h.id, c.case_number, h.held_at from pulih.legal_hold h
                join pulih.client c on c.office_id = h.office_id and c.id = h.client_id
                where h.office_id = :office
                    and not exists (select from pulih.legal_hold_ending n where n.office_id = h.office_id and n.hold_id = h.id)
                order by h.held_at""")
                .param("office", office)
                .query((row, n) -> new RetentionList.Held(row.getObject("id", UUID.class), row.getString("case_number"),
                        row.getObject("held_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<RetentionList.Run> runs(UUID office) {
        return jdbc.sql("""
                select r.id, r.day, cardinality(r.clients) as clients, r.proposed_by, p.display_name as proposer, a.display_name as approver,
                    n.ended_at, coalesce(n.destroyed, 0) as destroyed
                from pulih.retention_run r
                left join pulih.retention_run_approval v on v.office_id = r.office_id and v.run_id = r.id
                left join pulih.retention_run_end n on n.office_id = r.office_id and n.run_id = r.id
                left join pulih.account p on p.id = r.proposed_by left join pulih.account a on a.id = v.approved_by
                where r.office_id = :office order by r.proposed_at desc limit 20""")
                .param("office", office)
                .query((row, n) -> new RetentionList.Run(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class),
                        row.getInt("clients"), row.getObject("proposed_by", UUID.class),
                        Objects.requireNonNullElse(row.getString("proposer"), "Pulih"), row.getString("approver"),
                        row.getObject("ended_at", OffsetDateTime.class) == null ? null : row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                        row.getInt("destroyed")))
                .list();
    }
}
