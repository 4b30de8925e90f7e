package id.pulih.platform.internal.postgres;

import id.pulih.platform.internal.postgres.EmbeddedPostgres.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The few statements these tests need, without a framework between them and the server. */
final class Sql {

    private Sql() {}

    static Connection connect(EmbeddedPostgres postgres, Login login) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), login.user(), login.password());
    }

    static void run(EmbeddedPostgres postgres, Login login, String sql) throws SQLException {
        try (var connection = connect(postgres, login);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> column(EmbeddedPostgres postgres, Login login, String sql) throws SQLException {
        try (var connection = connect(postgres, login);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
