package id.pulih.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.platform.Ids;
import id.pulih.vault.Vault;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

class VerificationSpeedTest extends PulihTest {

    private static final int ROWS = 500_000;

    @Autowired
    private ChainVisit visit;

    @Autowired
    private Vault vault;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    private final UUID office = Ids.next();

    @Test
    void halfAMillionEntriesOfOneChainAreChecked() throws SQLException, IOException {
        try (Connection connection = owner.getConnection()) {
            run(connection, "set app.offices = '{" + office + "}'");
            fill(connection);
            long began = System.nanoTime();
            var result = visit.of(office, Map.of());
            long millis = Math.max(1, (System.nanoTime() - began) / 1_000_000);
            run(connection, "delete from pulih.audit_entry where office_id = '" + office + "'");
            run(connection, "delete from pulih.audit_head where office_id = '" + office + "'");

            System.out.println("FIGURE audit verification: " + ROWS * 1000L / millis + " rows/s (" + ROWS + " rows of one chain)");
            assertThat(result.rows()).isEqualTo(ROWS);
            assertThat(result.findings()).isEmpty();
        }
    }

    /** Entries as long as real ones, sealed with the application's own key. */
    private void fill(Connection connection) throws SQLException, IOException {
        // COPY goes round row-level security and is therefore refused on the table itself.
        run(connection, "create temp table made (like pulih.audit_entry)");
        var chain = new Chain(vault.trailMac());
        byte[] mac = chain.start(office);
        var rows = new StringBuilder();
        for (int n = 1; n <= ROWS; n++) {
            var entry = new Entry(office, Ids.next(), 1_795_000_000_000_000L + n, new UUID(7, n % 40), "officer",
                    new Entry.Act("activity-read", "activity", new UUID(8, n), "kind=visit"), "care");
            mac = chain.next(mac, n, entry);
            rows.append(office).append('\t').append(n).append('\t').append(entry.id()).append('\t')
                    .append(Entry.instant(entry.micros())).append('\t').append(entry.account()).append("\tofficer\tactivity-read\tactivity\t")
                    .append(entry.act().subject()).append("\tcare\tkind=visit\t\\\\x").append(HexFormat.of().formatHex(mac)).append('\n');
            if (n % 50_000 == 0) {
                connection.unwrap(PGConnection.class).getCopyAPI()
                        .copyIn("copy made (office_id, seq, id, at, account_id, roles, action, subject_kind, subject_id, purpose, detail, mac) from stdin",
                                new StringReader(rows.toString()));
                rows.setLength(0);
            }
        }
        run(connection, "insert into pulih.audit_entry select * from made");
        run(connection, "drop table made");
        var head = ChainHead.sealed(chain, office, ROWS, mac);
        run(connection, "insert into pulih.audit_head values ('%s', %d, '\\x%s', '\\x%s')".formatted(office, ROWS,
                HexFormat.of().formatHex(head.mac()), HexFormat.of().formatHex(head.seal())));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
