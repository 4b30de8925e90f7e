package id.pulih.bench;

import id.pulih.platform.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** R0 and R1: what the database itself takes for the facts, without anything a service adds. One per connection. */
final class Raw implements AutoCloseable {

    static final int OFFICES = 200;
    static final int CLIENTS = 400;

    private static final String BARE = "insert into bare (id, office, client, day, place, body) values (?, ?, ?, ?, ?, ?::jsonb)";
    private static final String VISIT = "insert into visit (office, id, client, day, place, body) values (?, ?, ?, ?, ?, ?::jsonb)";
    private static final String DONE = "update duty set done_at = ? where office = ? and client = ? and number = ?";
    private static final String AUDIT = "insert into audit (office, id, at, account, act, subject) values (?, ?, ?, ?, ?, ?)";
    private static final String ROLL_UP = """
            insert into roll_up (office, month, visits, stable) values (?, ?, ?, ?)
            on conflict (office, month) do update set visits = roll_up.visits + excluded.visits, stable = roll_up.stable + excluded.stable""";
    private static final String KEY = "insert into idempotency (office, id, at) values (?, ?, ?) on conflict do nothing";

    private final Connection connection;

    Raw(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** A field contact as it arrives: ten answers, one urine result, a note and a place, about 240 bytes of JSON. */
    record Visit(UUID id, int client, LocalDate day, String place, String body) {

        static Visit random(Random random) {
            var answers = new StringBuilder();
            for (int i = 0; i < 10; i++) {
                answers.append(i == 0 ? "" : ",").append(1 + random.nextInt(5));
            }
            String body = ("{\"answers\":[%s],\"urine\":{\"panel\":\"6\",\"overall\":\"negative\",\"lot\":\"L2603\"},\"condition\":\"stable\",\"mode\":\"direct\","
                    + "\"note\":\"Bertemu di rumah, keadaan baik, sudah mulai bekerja lagi, keluarga ikut mendukung dan tidur lebih teratur.\"}").formatted(answers);
            return new Visit(Ids.next(), random.nextInt(CLIENTS), LocalDate.of(2026, 1 + random.nextInt(11), 1 + random.nextInt(28)), "home", body);
        }
    }

    static void schema(Connection connection) throws SQLException {
        for (String sql : List.of(
                "create table bare (id uuid primary key, office int not null, client int not null, day date not null, place text not null, body jsonb not null)",
                "create table visit (office int not null, id uuid not null, client int not null, day date not null, place text not null, body jsonb not null, primary key (office, id))",
                "create index visit_client on visit (office, client, day)",
                "create table duty (office int not null, client int not null, number int not null, done_at timestamptz, primary key (office, client, number)) with (fillfactor = 80)",
                "create table audit (office int not null, id uuid not null, at timestamptz not null, account uuid not null, act text not null, subject uuid not null, primary key (office, id))",
                "create table roll_up (office int not null, month date not null, visits bigint not null, stable bigint not null, primary key (office, month)) with (fillfactor = 50)",
                "create table idempotency (office int not null, id uuid not null, at timestamptz not null, primary key (office, id))",
                "insert into duty select o, c, n, null from generate_series(0, %d) o, generate_series(0, %d) c, generate_series(0, 4) n"
                        .formatted(OFFICES - 1, CLIENTS - 1),
                "insert into roll_up select o, date '2023-01-01' + interval '1 month' * m, 100, 90 from generate_series(0, %d) o, generate_series(0, 47) m".formatted(OFFICES - 1))) {
            Database.update(connection, sql);
        }
    }

    /** A past of so many visits, spread over offices, clients and the months of a year. */
    static void fill(Connection connection, int rows) throws SQLException {
        String body = Visit.random(new Random(1)).body();
        Database.update(connection, """
                insert into visit select n %% %d, md5(n::text)::uuid, (n / %d) %% %d, date '2026-01-01' + n %% 325, 'home', ?::jsonb
                from generate_series(1, ?) n""".formatted(OFFICES, OFFICES, CLIENTS), body, rows);
        Database.update(connection, "analyze");
    }

    void r0(int office, List<Visit> visits) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BARE)) {
            for (Visit visit : visits) {
                set(insert, visit.id(), office, visit.client(), visit.day(), visit.place(), visit.body());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    void r1(int office, UUID request, List<Visit> visits) throws SQLException {
        var now = new Timestamp(System.currentTimeMillis());
        Database.update(connection, KEY, office, request, now);
        try (PreparedStatement insert = connection.prepareStatement(VISIT);
                PreparedStatement done = connection.prepareStatement(DONE);
                PreparedStatement audit = connection.prepareStatement(AUDIT)) {
            int number = 0;
            for (Visit visit : visits) {
                set(insert, office, visit.id(), visit.client(), visit.day(), visit.place(), visit.body());
                insert.addBatch();
                set(audit, office, Ids.next(), now, request, "visit-recorded", visit.id());
                audit.addBatch();
                if (number++ % 2 == 0) {
                    set(done, now, office, visit.client(), number % 5);
                    done.addBatch();
                }
            }
            insert.executeBatch();
            done.executeBatch();
            audit.executeBatch();
        }
        Database.update(connection, ROLL_UP, office, LocalDate.of(2026, 11, 1), visits.size(), visits.size());
        connection.commit();
    }

    /** As a service would answer it, without making JSON of it. */
    List<String> history(int office, int client) throws SQLException {
        var found = new java.util.ArrayList<String>();
        try (PreparedStatement select = connection.prepareStatement(
                "select id, day, place, body from visit where office = ? and client = ? order by day desc, id desc limit 50")) {
            set(select, office, client);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add("{\"id\":\"%s\",\"day\":\"%s\",\"place\":\"%s\",\"body\":%s}".formatted(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
        }
        connection.commit();
        return found;
    }

    /** Every office by month of a year, from the roll-up. */
    List<long[]> dashboard() throws SQLException {
        return table("select office, month, visits, stable from roll_up where month >= date '2026-01-01' order by office, month");
    }

    /** The same without a roll-up, over all there is. */
    List<long[]> aggregate() throws SQLException {
        return table("select office, date_trunc('month', day), count(*), count(*) filter (where body ->> 'condition' = 'stable') from visit group by 1, 2 order by 1, 2");
    }

    private List<long[]> table(String sql) throws SQLException {
        var found = new java.util.ArrayList<long[]>();
        try (PreparedStatement select = connection.prepareStatement(sql); var rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new long[] {rows.getInt(1), rows.getDate(2).getTime(), rows.getLong(3), rows.getLong(4)});
            }
        }
        connection.commit();
        return found;
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
