package id.pulih.house;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema as the catalogue tells it: tables with columns, constraints, indexes, policies and the rights of the service. */
final class SchemaText {

    private static final String HEAD = """
            -- Generated from the catalogue by SchemaFileTest: ./mvnw -o test -Dtest=SchemaFileTest -Dpulih.write-schema=true
            -- For reading; migrations make the schema. "runtime" is the role of the running service.
            """;

    private final JdbcClient jdbc;

    SchemaText(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String write() {
        var text = new StringBuilder(HEAD);
        for (String table : list("select relname from pg_class where relnamespace = 'pulih'::regnamespace and relkind in ('r', 'p') and relname <> 'flyway_schema_history' order by 1")) {
            table(text, table);
        }
        for (String view : list("select relname from pg_class where relnamespace = 'pulih'::regnamespace and relkind = 'v' order by 1")) {
            text.append("\nview ").append(view).append('\n');
            lines(text, "  ", """
                    select unnest(c.reloptions) from pg_class c where c.oid = ('pulih.' || :name)::regclass order by 1""", view);
            lines(text, "", "select pg_get_viewdef(('pulih.' || :name)::regclass, true)", view);
        }
        return text.toString();
    }

    private void table(StringBuilder text, String table) {
        String kind = jdbc.sql("select kind from pulih.table_kind where table_name = :name").param("name", table)
                .query(String.class).single();
        text.append("\ntable ").append(table).append(" (").append(kind).append(")\n");
        lines(text, "  ", """
                select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
                       || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
                from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where a.attrelid = ('pulih.' || :name)::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum""", table);
        lines(text, "  constraint ", """
                select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                where conrelid = ('pulih.' || :name)::regclass and contype <> 'n' order by contype, conname""", table);
        lines(text, "  ", """
                select lower(left(pg_get_indexdef(i.indexrelid), 6)) || substr(pg_get_indexdef(i.indexrelid), 7) from pg_index i
                where i.indrelid = ('pulih.' || :name)::regclass
                  and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
                order by 1""", table);
        lines(text, "  policy ", """
                select policyname || ' ' || cmd || ' using ' || qual || ' with check ' || with_check from pg_policies
                where schemaname = 'pulih' and tablename = :name order by 1""", table);
        lines(text, "  grant ", """
                select string_agg(lower(privilege_type), ', ' order by privilege_type) || ' to runtime'
                from information_schema.role_table_grants
                where table_schema = 'pulih' and table_name = :name and grantee = current_user group by grantee""", table);
    }

    private void lines(StringBuilder text, String before, String sql, String name) {
        jdbc.sql(sql).param("name", name).query(String.class).list()
                .forEach(line -> text.append(before).append(line).append('\n'));
    }

    private List<String> list(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
