package id.pulih.offices;

import id.pulih.platform.Input;
import id.pulih.platform.Texts;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The server's half of {@code offices/village-picker.jte}. The field {@code <field>} carries the code of the village,
 * {@code <field>Search} what was typed. A page calls {@link #fill} before it reads the form:
 *
 * <pre>{@code
 * @PostMapping("/klien")
 * ResponseEntity<byte[]> register(HttpServletRequest request) {
 *     var input = picker.fill(Input.form(request.getParameterMap()), "villageCode");
 *     if (picker.asked(input)) {                          // the button "Cari desa": the same form with the list
 *         return pages.show("clients/new.jte", page(Form.again(input)));
 *     }
 *     try {
 *         store.register(asker, NewClient.read(input, areas)); // reads with areas.needVillage(input, "villageCode")
 *         ...
 *     } catch (InvalidInput e) {
 *         return pages.again("clients/new.jte", page(Form.again(e)));
 *     }
 * }
 * }</pre>
 *
 * A form that opens with a village starts from {@code Form.of(picker.open(values, "villageCode"))}.
 */
@Component
public class VillagePicker {

    /** The value of {@code action} sent by the button that only searches. */
    public static final String FIND = "find-village";

    static final int SHOWN = 20;

    private static final String VILLAGE = "village";

    private final Areas areas;

    public VillagePicker(Areas areas) {
        this.areas = areas;
    }

    /** Whether the form was sent only to search for a place. */
    public boolean asked(Input input) {
        return input.typed("action").equals(FIND);
    }

    /** As {@link #fill(Input, String, String)} for a village. */
    public Input fill(Input input, String field) {
        return fill(input, field, VILLAGE);
    }

    /**
     * The input with the place filled in: what is chosen gets its full name, a text that fits one place only takes it, and
     * any other text brings the list to choose from and, unless the form was sent to search, an error on the field.
     *
     * @param level village, regency, district or province; several are joined by a comma and searched in this order
     */
    public Input fill(Input input, String field, String level) {
        String typed = input.typed(field + "Search").strip();
        Optional<Area> chosen = chosen(input.typed(field), level);
        String code = input.typed(field).strip();
        if (chosen.isEmpty() && !code.isEmpty() && typed.isEmpty()) {
            input.error(field, "place-unknown", shortened(code));
        }
        if (typed.isEmpty() || (!asked(input) && chosen.filter(area -> fits(area, typed)).isPresent())) {
            return input.with(values(field, chosen.orElse(null), chosen.stream().toList()));
        }
        List<Area> found = search(typed, level);
        if (found.size() == 1) {
            return input.with(values(field, found.getFirst(), found));
        }
        if (!asked(input)) {
            input.error(field, found.isEmpty() ? "place-unknown" : "place-choose", shortened(typed));
        }
        return input.with(values(field, chosen.filter(found::contains).orElse(null), found));
    }

    /** The values of a form that opens, with the name of the village of {@code field} beside its code. */
    public Map<String, String> open(Map<String, String> values, String field) {
        var all = new LinkedHashMap<>(values);
        Optional<Area> chosen = areas.find(values.getOrDefault(field, ""));
        all.putAll(values(field, chosen.orElse(null), chosen.stream().toList()));
        return all;
    }

    /** At most {@value #SHOWN} and one more places of the levels, by what was typed: a beginning, words, or a code. */
    public List<Area> search(String typed, String level) {
        return Arrays.stream(level.split(","))
                .flatMap(one -> areas.search(typed, one, SHOWN + 1).stream())
                .limit(SHOWN + 1L)
                .toList();
    }

    /** For the template: the places to choose from, code and full name. */
    public static List<Option> choices(Form form, String field) {
        return form.value(field + "Choices")
                .lines()
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Option(parts[0], parts[1]))
                .limit(SHOWN)
                .toList();
    }

    /** For the template: whether there were more than are shown. */
    public static boolean more(Form form, String field) {
        return form.value(field + "Choices").lines().count() > SHOWN;
    }

    static Map<String, String> values(String field, @Nullable Area chosen, List<Area> found) {
        var values = new LinkedHashMap<String, String>();
        values.put(field, chosen == null ? "" : chosen.code());
        values.put(field + "Choices", String.join("\n",
                found.stream().map(area -> area.code() + "\t" + area.fullName()).toList()));
        return values;
    }

    private static String shortened(String typed) {
        return typed.length() > 100 ? typed.substring(0, 100) + "…" : typed;
    }

    private Optional<Area> chosen(String code, String level) {
        return code.isBlank()
                ? Optional.empty()
                : areas.find(code.strip()).filter(area -> List.of(level.split(",")).contains(area.level()));
    }

    /** A text that speaks of another place than the one marked was typed after choosing: then the choice counts no more. */
    private static boolean fits(Area area, String typed) {
        String name = Texts.folded(area.fullName());
        return area.code().startsWith(typed.replace(".", ""))
                || Arrays.stream(Texts.folded(typed).split(" ")).allMatch(name::contains);
    }
}
