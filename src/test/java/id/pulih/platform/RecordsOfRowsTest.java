package id.pulih.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.PulihTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records are made of rows as Spring makes them, without an exception for every column of two words. */
class RecordsOfRowsTest extends PulihTest {

    private static final String ROWS = """
            select gen_random_uuid() as row_id, 'kata' as some_text, n as a_number, n * 1000000000 as long_number, n / 4.0 as exact_number,
                   date '2026-11-23' as some_day, timestamptz '2026-11-23 01:02:03.000004Z' as that_moment, n % 2 = 0 as even_one,
                   '\\x0102'::bytea as raw_bytes, null::text as not_there, null::date as no_day
            from generate_series(1::bigint, :rows) n""";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    private enum Kind { SLIP }

    record Sample(UUID rowId, String someText, int aNumber, long longNumber, BigDecimal exactNumber, LocalDate someDay, Instant thatMoment,
            boolean evenOne, byte[] rawBytes, @Nullable String notThere, @Nullable LocalDate noDay) {}

    record Coded(Kind kind, String x) {}

    record Wanting(String someText, String neverSelected) {}

    @Test
    void everyTypeIsReadAsSpringReadsIt() {
        Sample ours = jdbc.sql(ROWS).param("rows", 1).query(Sample.class).single();
        Sample springs = JdbcClient.create(database).sql(ROWS).param("rows", 1).query(Sample.class).single();

        assertThat(ours).usingRecursiveComparison().ignoringFields("rowId").isEqualTo(springs);
        assertThat(ours.thatMoment()).isEqualTo(Instant.parse("2026-11-23T01:02:03.000004Z"));
        assertThat(ours.notThere()).isNull();
        assertThat(jdbc.sql("select 'SLIP' as kind, 'y' as x").query(Coded.class).single()).isEqualTo(new Coded(Kind.SLIP, "y"));
        assertThat(jdbc.sql("select 'one'").query(String.class).single()).isEqualTo("one");
    }

    @Test
    void aColumnThatIsNotSelectedIsAFaultAndNoEmptyValue() {
        assertThatThrownBy(() -> jdbc.sql("select 'a' as some_text").query(Wanting.class).single()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatAThousandRowsCostIsPrinted() {
        var spring = JdbcClient.create(database);
        long before = 0;
        long after = 0;
        for (int i = 0; i < 12; i++) {
            long start = System.nanoTime();
            assertThat(spring.sql(ROWS).param("rows", 1000).query(Sample.class).list()).hasSize(1000);
            long between = System.nanoTime();
            assertThat(jdbc.sql(ROWS).param("rows", 1000).query(Sample.class).list()).hasSize(1000);
            if (i >= 2) {
                before += between - start;
                after += System.nanoTime() - between;
            }
        }
        System.out.printf("FIGURE records of rows: %.1f us a row of 11 columns, %.1f with Spring's own mapper%n", after / 1e7, before / 1e7);
    }
}
