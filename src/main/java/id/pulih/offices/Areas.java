package id.pulih.offices;

import id.pulih.platform.Input;
import id.pulih.platform.Scope;
import id.pulih.platform.Texts;
import id.pulih.platform.Work;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The administrative areas: 38 provinces, 514 regencies and cities, 7,285 districts, 83,762 villages. */
@Component
public class Areas {

    /** No place has a longer name; a longer text would make a search of hundreds of words. */
    private static final int LONGEST = 200;

    /** Stands behind every letter of a name. */
    private static final String AFTER_ALL = "\uffff";

    private static final String COLUMNS = "code, name, level, parent_code as parent, full_name";

    private final JdbcClient jdbc;
    private final Work work;

    public Areas(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /** Dots in the code are ignored. */
    public Optional<Area> find(String code) {
        if (!code.matches("[0-9.]{2,13}")) {
            return Optional.empty();
        }
        return work.read(Scope.none(), () -> jdbc.sql("select " + COLUMNS + " from pulih.area where code = :code")
                .param("code", code.replace(".", ""))
                .query(Area.class)
                .optional());
    }

    public Optional<Area> village(String code) {
        return find(code).filter(area -> area.level().equals("village"));
    }

    /** Reads a required village code from a form or body; an unknown one is noted as an error of the field. */
    public String needVillage(Input input, String field) {
        String code = input.needText(field, 20).replace(".", "");
        if (input.ok(field) && village(code).isEmpty()) {
            input.error(field, "unknown-reference", code);
        }
        return code;
    }

    /**
     * Areas whose name begins with the first part of what was typed; further parts after a comma narrow by any area
     * above: {@code labuhan, sumbawa}. When no name begins so, areas that hold all words anywhere. Digits and dots are
     * the beginning of a code.
     *
     * @param level province, regency, district or village
     * @param limit at most so many, by name
     */
    public List<Area> search(String typed, String level, int limit) {
        List<String> parts = Arrays.stream(typed.split(",")).map(Texts::folded).filter(p -> !p.isEmpty()).toList();
        if (parts.isEmpty() || typed.length() > LONGEST) {
            return List.of();
        }
        if (typed.strip().matches("[0-9.]{2,13}")) {
            return work.read(Scope.none(), () -> byCode(typed.strip().replace(".", ""), level, limit));
        }
        String rest = parts.size() > 1 ? "%,%" + String.join("%", parts.subList(1, parts.size())) + "%" : "%";
        return work.read(Scope.none(), () -> {
            List<Area> found = byBeginning(parts.getFirst(), rest, level, limit);
            return found.isEmpty() ? byWords(Texts.folded(typed), level, limit) : found;
        });
    }

    private List<Area> byCode(String beginning, String level, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from pulih.area
                where level = :level and code between :beginning and :end
                order by code limit :limit""")
                .param("level", level)
                .param("beginning", beginning)
                .param("end", beginning + "99999999")
                .param("limit", limit)
                .query(Area.class)
                .list();
    }

    private List<Area> byBeginning(String beginning, String rest, String level, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from pulih.area
                where level = :level and search_name ~>=~ :beginning and search_name ~<~ :end and lower(full_name) like :rest
                order by search_name, full_name limit :limit""")
                .param("level", level)
                .param("beginning", beginning)
                .param("end", beginning + AFTER_ALL)
                .param("rest", rest)
                .param("limit", limit)
                .query(Area.class)
                .list();
    }

    /** By the index of words: every word typed begins a word of the full name. */
    private List<Area> byWords(String words, String level, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from pulih.area
                where level = :level and to_tsvector('simple', full_name) @@ to_tsquery('simple', :query)
                order by search_name, full_name limit :limit""")
                .param("level", level)
                .param("query", words.replace(" ", ":* & ") + ":*")
                .param("limit", limit)
                .query(Area.class)
                .list();
    }
}
