package id.pulih.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The owner of the database at work on the trail of two offices; puts everything back after each trial. */
final class Attacker implements AutoCloseable {

    /** One way to tamper, with its name for the report. */
    record Way(String name, Deed deed) {

        void tamper(Random random) throws SQLException {
            deed.with(random);
        }
    }

    interface Deed {
        void with(Random random) throws SQLException;
    }

    /** Every column there is, and what is written into it instead. */
    private static final List<String> EDITS = List.of(
            "id = '00000000-0000-7000-8000-000000000001'", "at = at + interval '1 second'", "at = at + interval '1 microsecond'",
            "account_id = '00000000-0000-7000-8000-000000000001'", "account_id = null", "roles = ''", "roles = 'officer,counsellor'",
            "action = 'client-listed'", "subject_kind = 'episode'", "subject_id = '00000000-0000-7000-8000-000000000001'",
            "subject_id = null", "purpose = 'research'", "detail = detail || ' '", "mac = decode(repeat('00', 32), 'hex')",
            "seq = seq + 1000000");

    private final Connection connection;
    private final UUID one;
    private final UUID other;
    private final List<ChainHead> former;
    private final Chain forger = Samples.chain("of the forger");
    private final List<Way> ways = new ArrayList<>();

    Attacker(Connection connection, UUID one, UUID other, List<ChainHead> former) throws SQLException {
        this.connection = connection;
        this.one = one;
        this.other = other;
        this.former = former;
        run("set app.offices = '{" + one + "," + other + "}'");
        run("create temp table kept_entry as select * from pulih.audit_entry where office_id in ('" + one + "', '" + other + "')");
        run("create temp table kept_head as select * from pulih.audit_head where office_id in ('" + one + "', '" + other + "')");
        EDITS.forEach(edit -> way("edit " + edit, random -> run("update pulih.audit_entry set " + edit + where("=", place(random)))));
        deletions();
        insertions();
        swaps();
        cuts();
        heads();
    }

    List<Way> ways() {
        return ways;
    }

    private void deletions() {
        way("delete an entry", random -> run("delete from pulih.audit_entry" + where("=", place(random))));
        way("delete an entry and number anew", random -> {
            long at = place(random);
            run("delete from pulih.audit_entry" + where("=", at));
            shift(at, -1);
            run("update pulih.audit_head set seq = seq - 1 where office_id = '" + one + "'");
        });
        way("delete a stretch", random -> run("delete from pulih.audit_entry" + where(">", place(random)) + " and seq < 38"));
        way("delete everything", random -> {
            run("delete from pulih.audit_entry where office_id = '" + one + "'");
            run("delete from pulih.audit_head where office_id = '" + one + "'");
        });
    }

    private void insertions() {
        way("insert an entry with any seal", random -> insert(place(random), "decode(repeat('ab', 32), 'hex')"));
        way("insert an entry with a seal from elsewhere", random -> insert(place(random), "mac"));
        way("append behind the head", random -> copy(place(random), 41, "mac"));
        way("append and forge the head", random -> {
            copy(place(random), 41, "mac");
            head(41, former.getLast().mac(), forger.head(one, 41, former.getLast().mac()));
        });
        way("append and keep the seal of the head", random -> {
            copy(place(random), 41, "mac");
            head(41, former.getLast().mac(), former.getLast().seal());
        });
    }

    private void swaps() {
        way("swap two entries with their seals", random -> {
            long[] two = two(random);
            run("update pulih.audit_entry set seq = 1000000" + where("=", two[0]));
            run("update pulih.audit_entry set seq = " + two[0] + where("=", two[1]));
            run("update pulih.audit_entry set seq = " + two[1] + where("=", 1_000_000));
        });
        way("swap what two entries tell", random -> {
            long[] two = two(random);
            run("""
                    update pulih.audit_entry e set id = o.id, at = o.at, account_id = o.account_id, roles = o.roles, action = o.action,
                        subject_kind = o.subject_kind, subject_id = o.subject_id, purpose = o.purpose, detail = o.detail
                    from pulih.audit_entry o where e.office_id = '%1$s' and o.office_id = '%1$s'
                      and e.seq in (%2$d, %3$d) and o.seq = %2$d + %3$d - e.seq""".formatted(one, two[0], two[1]));
        });
        way("swap two entries of two offices", random -> {
            long at = 1 + random.nextInt(20);
            run("update pulih.audit_entry set seq = 1000000" + where("=", at));
            run("update pulih.audit_entry set office_id = '" + one + "' where office_id = '" + other + "' and seq = " + at);
            run("update pulih.audit_entry set office_id = '" + other + "', seq = " + at + where("=", 1_000_000));
        });
    }

    private void cuts() {
        way("cut the tail and leave the head", random -> cut(former(random).seq()));
        way("cut the tail and set the head back", random -> {
            ChainHead back = former(random);
            cut(back.seq());
            head(back.seq(), back.mac(), former.getLast().seal());
        });
        way("cut the tail and forge the head", random -> {
            ChainHead back = former(random);
            cut(back.seq());
            head(back.seq(), back.mac(), forger.head(one, back.seq(), back.mac()));
        });
        way("put an older state back, head and all", random -> {
            ChainHead back = former(random);
            cut(back.seq());
            head(back.seq(), back.mac(), back.seal());
        });
        way("cut the middle and seal the rest anew", random -> {
            long at = 1 + random.nextInt(30);
            run("delete from pulih.audit_entry where office_id = '" + one + "' and seq between " + at + " and " + (at + 3));
            shift(at, -4);
            reseal(at, 36);
        });
        way("edit an entry and seal the rest anew", random -> {
            long at = place(random);
            run("update pulih.audit_entry set detail = 'nothing'" + where("=", at));
            reseal(at, 40);
        });
    }

    private void heads() {
        way("take the head away", random -> run("delete from pulih.audit_head where office_id = '" + one + "'"));
        way("change the seal of the head", random -> head(40, former.getLast().mac(), new byte[32]));
        way("change the seal in the head", random -> head(40, new byte[32], former.getLast().seal()));
        way("set the head back, whole", random -> {
            ChainHead back = former(random);
            head(back.seq(), back.mac(), back.seal());
        });
        way("give one office the head of the other", random -> run("""
                update pulih.audit_head h set seq = o.seq, mac = o.mac, head_mac = o.head_mac from pulih.audit_head o
                where h.office_id = '%s' and o.office_id = '%s'""".formatted(one, other)));
    }

    private void way(String name, Deed deed) {
        ways.add(new Way(name, deed));
    }

    private static long place(Random random) {
        return 1 + random.nextInt(38);
    }

    private static long[] two(Random random) {
        long first = 1 + random.nextInt(19);
        return new long[] {first, first + 1 + random.nextInt(20)};
    }

    /** One of the states the chain was in, not the last. */
    private ChainHead former(Random random) {
        return former.get(random.nextInt(former.size() - 1));
    }

    private String where(String sign, long seq) {
        return " where office_id = '" + one + "' and seq " + sign + " " + seq;
    }

    private void insert(long at, String mac) throws SQLException {
        shift(at, 1);
        copy(at + 1, at, mac);
    }

    /** A forged entry made of another one. */
    private void copy(long from, long to, String mac) throws SQLException {
        run("""
                insert into pulih.audit_entry select office_id, %d, '00000000-0000-7000-8000-000000000002', at, account_id, roles, action,
                    subject_kind, subject_id, purpose, detail, %s from pulih.audit_entry""".formatted(to, mac) + where("=", from));
    }

    private void shift(long from, int by) throws SQLException {
        run("update pulih.audit_entry set seq = seq + 1000000" + where(">=", from));
        run("update pulih.audit_entry set seq = seq - 1000000 + " + by + where(">=", 1_000_000));
    }

    private void cut(long after) throws SQLException {
        run("delete from pulih.audit_entry" + where(">", after));
    }

    /** New seals under the only key the attacker has: an own one. */
    private void reseal(long from, long to) throws SQLException {
        byte[] mac = former.getLast().mac();
        for (long seq = from; seq <= to; seq++) {
            mac = forger.next(mac, seq, Samples.entry((int) seq));
            try (PreparedStatement statement = connection.prepareStatement("update pulih.audit_entry set mac = ?" + where("=", seq))) {
                statement.setBytes(1, mac);
                statement.executeUpdate();
            }
        }
        head(to, mac, forger.head(one, to, mac));
    }

    private void head(long seq, byte[] mac, byte[] seal) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update pulih.audit_head set seq = ?, mac = ?, head_mac = ? where office_id = '" + one + "'")) {
            statement.setLong(1, seq);
            statement.setBytes(2, mac);
            statement.setBytes(3, seal);
            statement.executeUpdate();
        }
    }

    void putBack() throws SQLException {
        cleanUp();
        run("insert into pulih.audit_entry select * from kept_entry");
        run("insert into pulih.audit_head select * from kept_head");
    }

    void cleanUp() throws SQLException {
        run("delete from pulih.audit_entry where office_id in ('" + one + "', '" + other + "')");
        run("delete from pulih.audit_head where office_id in ('" + one + "', '" + other + "')");
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
