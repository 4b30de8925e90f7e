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
        return next(office, name, year, 1);
    }

    /** Takes so many numbers at once and answers the first of them. */
    public int next(UUID office, String name, int year, int count) {
        int last = jdbc.sql("""
                insert into pulih.office_counter (office_id, name, year, value) values (:office, :name, :year, :count)
                on conflict (office_id, name, year) do update set value = office_counter.value + excluded.value
                returning value""")
                .param("office", office)
                .param("name", name)
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
        return last - count + 1;
    }
}
