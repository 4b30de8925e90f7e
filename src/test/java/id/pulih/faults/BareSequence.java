package id.pulih.faults;

import id.pulih.faults.Race.Feed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * How one would do it without thinking: a number from a sequence, and "everything after the last one I saw". A number given
 * out early and committed late is never seen. It stands here to show that the race finds that.
 */
final class BareSequence implements Feed, AutoCloseable {

    private static final String DATABASE = "bare_sequence";
    private static final int CONNECTIONS = 8;

    private final Superuser superuser;
    private final BlockingQueue<Connection> writers = new ArrayBlockingQueue<>(CONNECTIONS);
    private final Connection reader;
    private long last;

    BareSequence(Superuser superuser) throws Exception {
        this.superuser = superuser;
        superuser.update("create database " + DATABASE);
        reader = superuser.connect(DATABASE);
        execute(reader, "create table change (position bigserial primary key, id uuid not null)");
        for (int number = 0; number < CONNECTIONS; number++) {
            Connection writer = superuser.connect(DATABASE);
            writer.setAutoCommit(false);
            writers.add(writer);
        }
    }

    @Override
    public void append(List<UUID> changes, Duration open, boolean rollBack) throws Exception {
        Connection writer = writers.take();
        try (var insert = writer.prepareStatement("insert into change (id) values (?)")) {
            for (UUID change : changes) {
                insert.setObject(1, change);
                insert.executeUpdate();
            }
            Thread.sleep(open);
            if (rollBack) {
                writer.rollback();
            } else {
                writer.commit();
            }
        } finally {
            writers.add(writer);
        }
    }

    @Override
    public List<UUID> pull() throws Exception {
        var found = new ArrayList<UUID>();
        try (var select = reader.prepareStatement("select position, id from change where position > ? order by position")) {
            select.setLong(1, last);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    found.add(rows.getObject(2, UUID.class));
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws Exception {
        reader.close();
        for (Connection writer : writers) {
            writer.close();
        }
        superuser.update("drop database " + DATABASE);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
