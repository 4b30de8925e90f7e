package id.pulih.platform.internal.postgres;

import id.pulih.platform.StartFailure;
import java.nio.file.Path;
import java.sql.SQLException;

/** A Pulih of its own JVM for the tests to kill: prints every row it was promised, or the sentence it ended with. */
final class InsertingPulih {

    private InsertingPulih() {}

    public static void main(String[] arguments) throws SQLException {
        try (var postgres = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            insertForever(postgres, arguments[1]);
        } catch (StartFailure failure) {
            System.out.println(failure.getMessage());
        }
    }

    private static void insertForever(EmbeddedPostgres postgres, String round) throws SQLException {
        Sql.run(postgres, postgres.owner(), "create table if not exists public.kept (id text primary key)");
        try (var connection = Sql.connect(postgres, postgres.owner());
                var insert = connection.prepareStatement("insert into public.kept values (?)")) {
            for (int number = 0; true; number++) {
                insert.setString(1, round + "-" + number);
                insert.execute();
                System.out.println(round + "-" + number);
            }
        }
    }
}
