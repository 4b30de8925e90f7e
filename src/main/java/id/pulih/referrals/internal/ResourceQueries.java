package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Coded;
import id.pulih.referrals.Field;
import id.pulih.referrals.Resource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the directory of the asker's office, each entry as its newest version says. Joins the caller's work. */
@Component
public class ResourceQueries {

    private static final String SELECT = """
            select v.*, a.full_name as area_name, c.confirmed_on, e.ended_on, e.reason
            from pulih.resource_version v
            join pulih.area a on a.code = v.area_code
            left join pulih.resource_ending e on e.office_id = v.office_id and e.resource_id = v.id
            left join lateral (select max(k.confirmed_on) as confirmed_on from pulih.resource_confirmation k
                where k.office_id = v.office_id and k.resource_id = v.id) c on true
            where v.office_id = :office
              and v.version = (select max(n.version) from pulih.resource_version n where n.office_id = v.office_id and n.id = v.id)
            """;

    private final JdbcClient jdbc;

    ResourceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those nobody ended first, by name; with a village, those nearest to it come first.
     *
     * @param field   a code, or empty for every field
     * @param village 10 digits: what serves this village, or lies in its regency and serves no particular villages; empty for everywhere
     */
    public List<Resource> find(Asker asker, String field, String village) {
        return jdbc.sql(SELECT + """
                and (:field = '' or :field = any (v.fields))
                and (:village = '' or :village = any (v.villages)
                    or (cardinality(v.villages) = 0 and left(:village, 4) = left(v.area_code, 4)))
                order by e.ended_on is not null, (:village <> '' and :village = any (v.villages)) desc,
                    (:village <> '' and v.area_code = :village) desc, lower(v.name), v.id""")
                .param("office", asker.office())
                .param("field", field)
                .param("village", village)
                .query(ResourceQueries::read)
                .list();
    }

    /** Empty for one of another office. */
    public Optional<Resource> get(Asker asker, UUID resource) {
        return jdbc.sql(SELECT + "and v.id = :id")
                .param("office", asker.office())
                .param("id", resource)
                .query(ResourceQueries::read)
                .optional();
    }

    private static Resource read(ResultSet row, int n) throws SQLException {
        return new Resource(row.getObject("id", UUID.class), row.getInt("version"), row.getString("name"), fields(row),
                row.getString("area_code"), row.getString("area_name"), text(row, "address"), row.getString("contact"),
                text(row, "opening_hours"), row.getString("offers"), text(row, "cost"),
                List.of((String[]) row.getArray("villages").getArray()), row.getObject("institution_id", UUID.class),
                row.getObject("confirmed_on", LocalDate.class), row.getObject("ended_on", LocalDate.class), row.getString("reason"));
    }

    private static EnumSet<Field> fields(ResultSet row) throws SQLException {
        var fields = EnumSet.noneOf(Field.class);
        Arrays.stream((String[]) row.getArray("fields").getArray()).forEach(code -> fields.add(Coded.of(Field.class, code)));
        return fields;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return Objects.requireNonNullElse(text, "");
    }
}
