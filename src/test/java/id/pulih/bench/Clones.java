package id.pulih.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Years of history in seconds: clones of clients whose programme is over, with all that was recorded of them, in the same
 * offices. Ids are new, days a month earlier each time; what is sealed is copied as it stands and never opened, which is why a
 * clone comes last in the lists and is found by no search. What the field would have left beside a visit is made up.
 */
final class Clones {

    /** Columns that name a row of the clone; those of people, offices and agents stay. */
    private static final Set<String> IDS = Set.of("id", "client_id", "episode_id", "obligation_id", "assessment_id", "assignment_id", "activity_id", "row_id", "amends",
            "owner_id");


    private final Database database;

    Clones(Database database) {
        this.database = database;
    }

    /** Until there are so many activities. */
    void grow(long activities) throws SQLException {
        long now = database.number("select count(*) from pulih.activity");
        List<UUID> offices = database.rows("select distinct office_id from pulih.activity a where office_id in (select office_id from pulih.account where username like 'petugas-%')")
                .stream().map(row -> UUID.fromString(row.getFirst())).toList();
        int done = (int) database.number("select coalesce(max(split_part(case_number, '~', 2)::int), 0) from pulih.client where case_number like '%~%'");
        for (int generation = done + 1; now < activities; generation++) {
            for (UUID office : offices) {
                clone(office, generation);
            }
            now = database.number("select count(*) from pulih.activity");
            Bench.say("grown to %,d activities", now);
        }
        try (Connection connection = database.connect("pulih")) {
            Database.update(connection, "vacuum analyze");
            Database.update(connection, "checkpoint");
        }
    }

    private void clone(UUID office, int generation) throws SQLException {
        try (Connection connection = database.connect("pulih")) {
            connection.setAutoCommit(false);
            // The clones refer to each other as their originals do; checking it again would take longer than making them.
            Database.update(connection, "set local session_replication_role = replica");
            Database.update(connection, "create temporary table source on commit drop as select e.client_id, e.id as episode_id from pulih.episode e"
                    + " join pulih.episode_ending n on n.office_id = e.office_id and n.episode_id = e.id"
                    + " join pulih.client c on c.office_id = e.office_id and c.id = e.client_id"
                    + " where e.office_id = '" + office + "' and c.case_number not like '%~%'");
            for (var table : tables().entrySet()) {
                String statement = statement(table.getKey(), table.getValue(), office, generation);
                if (!statement.isEmpty()) {
                    Database.update(connection, statement);
                }
            }
            besides(connection, office, generation);
            connection.commit();
        }
    }

    /** Tables to clone with the condition that says which rows. */
    private static Map<String, String> tables() {
        String ofEpisode = "episode_id in (select episode_id from source)";
        return Map.ofEntries(Map.entry("client", "id in (select client_id from source)"), Map.entry("client_key", "client_id in (select client_id from source)"),
                Map.entry("episode", "id in (select episode_id from source)"), Map.entry("episode_ending", ofEpisode), Map.entry("obligation", ofEpisode),
                Map.entry("assignment", ofEpisode), Map.entry("activity", ofEpisode), Map.entry("assessment", ofEpisode), Map.entry("urine_test", ofEpisode),
                Map.entry("figure", "owner_id in (select episode_id from source) and period <> 'now'"),
                Map.entry("figure_owner", "id in (select episode_id from source)"),
                // The totals get the earlier periods, as many rows as they would have; what stands in them adds up to nothing.
                Map.entry("figure_total", "period <> 'now'"),
                Map.entry("assignment_ending", "assignment_id in (select a.id from pulih.assignment a join source s on s.episode_id = a.episode_id where a.office_id = '%s')"));
    }

    /** Empty for a table that this version does not have. */
    private String statement(String table, String condition, UUID office, int generation) throws SQLException {
        List<List<String>> columns = database.rows("""
                select column_name, data_type from information_schema.columns
                where table_schema = 'pulih' and table_name = ? and is_generated = 'NEVER' order by ordinal_position""", table);
        if (columns.isEmpty()) {
            return "";
        }
        String names = columns.stream().map(List::getFirst).collect(Collectors.joining(", "));
        String values = columns.stream().map(column -> value(table, column.get(0), column.get(1), generation)).collect(Collectors.joining(", "));
        return "insert into pulih.%s (%s) select %s from pulih.%s where office_id = '%s' and %s on conflict do nothing".formatted(table, names, values, table, office, condition.formatted(office));
    }

    private static String value(String table, String column, String type, int generation) {
        if (type.equals("uuid") && IDS.contains(column)) {
            return "md5(%s::text || '~%d')::uuid".formatted(column, generation);
        }
        return switch (column) {
            case "period" -> earlier(generation);
            case "case_number" -> column + " || '~" + generation + "'";
            case "alias_search" -> "'~'";
            case "person_hash" -> "sha256(person_hash || '%d'::bytea)".formatted(generation);
            default -> switch (type) {
                case "date" -> "(%s - interval '%d months')::date".formatted(column, generation);
                case "timestamp with time zone" -> "%s - interval '%d months'".formatted(column, generation);
                default -> column;
            };
        };
    }

    /** The period that holds the day so many months before the first of this one: 2026-11, 2026-T4 or 2026. */
    private static String earlier(int generation) {
        return """
                case when period like '____-__' and period not like '%%T%%' then to_char(to_date(period, 'YYYY-MM') - interval '%1$d months', 'YYYY-MM')
                     when period like '%%T%%' then to_char(make_date(left(period, 4)::int, 3 * right(period, 1)::int - 2, 1) - interval '%1$d months', 'YYYY-"T"Q')
                     else to_char(make_date(left(period, 4)::int, 1, 1) - interval '%1$d months', 'YYYY') end""".formatted(generation);
    }

    /** As if each visit of a clone had come from a telephone: its receipt, its fact, its entry in the trail. */
    private static void besides(Connection connection, UUID office, int generation) throws SQLException {
        String clones = "pulih.activity a join (select md5(episode_id::text || '~%d')::uuid as id from source) s on s.id = a.episode_id where a.office_id = '%s'".formatted(generation, office);
        Database.update(connection, """
                insert into pulih.field_receipt (office_id, code, fact_id, made_at)
                select a.office_id, upper(substr(md5(a.id::text || 'code'), 1, 8)), a.id, a.recorded_at from\s""" + clones + " on conflict do nothing");
        Database.update(connection, """
                insert into pulih.field_fact (office_id, id, fingerprint, device_id, agent_id, episode_id, kind, form, answer, device_time, device_zone, skew_seconds, received_at, row_id)
                select a.office_id, a.id, decode(md5(a.id::text), 'hex'), a.recorded_by, a.recorded_by, a.episode_id, a.kind, a.kind || '/1', 'accepted', a.occurred_at::text, 'Asia/Jakarta', 0,
                       a.recorded_at, md5(a.id::text || 'row')::uuid from\s""" + clones);
        Database.update(connection, """
                insert into pulih.audit_entry (office_id, seq, id, at, account_id, roles, action, subject_kind, subject_id, purpose, detail, mac)
                select a.office_id, (select max(seq) from pulih.audit_entry where office_id = '%s') + row_number() over (order by a.recorded_at), md5(a.id::text || 'entry')::uuid,
                       a.recorded_at, a.recorded_by, 'agent', 'activity-recorded', 'activity', a.id, 'field', 'kind=visit', sha256(a.id::text::bytea) from\s""".formatted(office) + clones);
    }
}
