package id.pulih.platform;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gap-free numbers per office, name and year: the counter row is locked until the transaction that took a number ends. */
@Component
public class Counters {

    private final JdbcClient jdbc;

    public Counters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number, from 1. A rolled-back transaction gives its number back. */
    public int next(UUID office, String name, int year) {
        return jdbc.sql("""
                insert into pulih.office_counter (office_id, name, year, value) values (:office, :name, :year, 1)
                on conflict (office_id, name, year) do update set value = office_counter.value + 1
                returning value""")
                .param("office", office)
                .param("name", name)
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
