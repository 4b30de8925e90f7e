package id.pulih.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaFileTest extends PulihTest {

    private static final Path FILE = Path.of("docs/schema.sql");

    @Autowired
    private JdbcClient jdbc;

    /** Written anew with {@code -Dpulih.write-schema=true}. */
    @Test
    void theCommittedSchemaIsTheOneTheMigrationsMake() throws IOException {
        String schema = new SchemaText(jdbc).write();
        if (Boolean.getBoolean("pulih.write-schema")) {
            Files.writeString(FILE, schema);
        }
        assertThat(Files.readString(FILE)).isEqualTo(schema);
    }
}
