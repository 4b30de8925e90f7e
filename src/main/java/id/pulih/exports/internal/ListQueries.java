package id.pulih.exports.internal;

import id.pulih.access.Asker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of the lists by key, from the own office alone and without identity. Every method joins the caller's work. */
@Component
class ListQueries {

    private final JdbcClient jdbc;

    ListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param cells as they stand in the columns of the kind; codes are not yet words */
    record Line(UUID id, UUID client, List<String> cells) {}

    /** Which days: registered, begun, or done on. */
    record Days(LocalDate from, LocalDate to) {}

    List<Line> page(Asker asker, ListKind kind, Days days, UUID after, int limit) {
        return with(switch (kind) {
            case CLIENTS -> jdbc.sql("""
                    select c.id, c.id as client_id, c.case_number, c.alias, c.sex, c.birth_year, coalesce(a.full_name, c.village_code),
                           c.institution_name, c.rehabilitation_kind, (c.registered_at at time zone :zone)::date
                    from pulih.client c left join pulih.area a on a.code = c.village_code
                    where c.office_id = :office and c.id > :after
                    and (c.registered_at at time zone :zone)::date between :from and :to
                    order by c.id limit :limit""").param("zone", asker.zone().getId());
            case EPISODES -> jdbc.sql("""
                    select e.id, e.client_id, c.case_number, c.alias, e.programme, e.starts_on, e.planned_end, x.ended_on, x.kind
                    from pulih.episode e join pulih.client c on c.office_id = e.office_id and c.id = e.client_id
                    left join pulih.episode_ending x on x.office_id = e.office_id and x.episode_id = e.id
                    where e.office_id = :office and e.id > :after and e.starts_on between :from and :to
                    order by e.id limit :limit""");
            case ACTIVITIES -> jdbc.sql("""
                    select a.id, e.client_id, c.case_number, c.alias, a.day, a.kind, a.mode, a.place, a.condition
                    from pulih.activity a join pulih.episode e on e.office_id = a.office_id and e.id = a.episode_id
                    join pulih.client c on c.office_id = e.office_id and c.id = e.client_id
                    where a.office_id = :office and a.id > :after and a.day between :from and :to
                    and not exists (select from pulih.activity l where l.office_id = a.office_id and l.amends = a.id)
                    order by a.id limit :limit""");
        }, asker, days).param("after", after).param("limit", limit).query((row, n) -> line(row, kind)).list();
    }

    long count(Asker asker, ListKind kind, Days days) {
        return with(switch (kind) {
            case CLIENTS -> jdbc.sql("""
                    select count(*) from pulih.client c where c.office_id = :office
                    and (c.registered_at at time zone :zone)::date between :from and :to""").param("zone", asker.zone().getId());
            case EPISODES -> jdbc.sql("select count(*) from pulih.episode e where e.office_id = :office and e.starts_on between :from and :to");
            case ACTIVITIES -> jdbc.sql("""
                    select count(*) from pulih.activity a where a.office_id = :office and a.day between :from and :to
                    and not exists (select from pulih.activity l where l.office_id = a.office_id and l.amends = a.id)""");
        }, asker, days).query(Long.class).single();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Asker asker, Days days) {
        return statement.param("office", asker.office()).param("from", days.from()).param("to", days.to());
    }

    private static Line line(ResultSet row, ListKind kind) throws SQLException {
        var cells = new ArrayList<String>();
        for (int column = 0; column < kind.columns().size(); column++) {
            cells.add(Objects.requireNonNullElse(row.getString(column + 3), ""));
        }
        return new Line(row.getObject("id", UUID.class), row.getObject("client_id", UUID.class), cells);
    }
}
