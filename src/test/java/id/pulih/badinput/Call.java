package id.pulih.badinput;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that would succeed, to be spoiled field by field.
 *
 * @param body nested maps and lists; the member {@code id} is made anew for every sending
 */
record Call(String username, String method, String path, Map<String, Object> body) {

    /** Dotted names of all leaves and of all objects and lists on the way to them. */
    List<String> fields() {
        var names = new ArrayList<String>();
        collect("", body, names);
        return Sample.of(names);
    }

    String name() {
        return method + " /api/v1" + path;
    }

    /** The body with one field replaced, or removed when the value is null. */
    Map<String, Object> with(String field, @Nullable Object value, UUID id) {
        Map<String, Object> copy = copy(body);
        if (copy.containsKey("id")) {
            copy.put("id", id.toString());
        }
        set(copy, field.split("\\."), 0, value);
        return copy;
    }

    /** The body with one text in several fields. */
    Map<String, Object> with(Iterable<String> fields, String text, UUID id) {
        Map<String, Object> copy = copy(body);
        if (copy.containsKey("id")) {
            copy.put("id", id.toString());
        }
        fields.forEach(field -> set(copy, field.split("\\."), 0, text));
        return copy;
    }

    /** What the field holds as it should be. */
    Object value(String field) {
        Object place = body;
        for (String step : field.split("\\.")) {
            place = place instanceof Map<?, ?> map ? map.get(step) : ((List<?>) place).get(Integer.parseInt(step));
        }
        return place;
    }

    /** Whether the field is an object whose members are spoiled one by one. */
    boolean holdsOthers(String field) {
        return value(field) instanceof Map<?, ?>;
    }

    private static void collect(String prefix, Object value, List<String> names) {
        if (!prefix.isEmpty()) {
            names.add(prefix);
        }
        String dot = prefix.isEmpty() ? "" : prefix + ".";
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> collect(dot + key, inner, names));
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            for (int i = 0; i < list.size(); i++) {
                collect(dot + i, list.get(i), names);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Map<String, Object> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> copy.put(key, value instanceof Map<?, ?> inner ? copy((Map<String, Object>) inner)
                : value instanceof List<?> list ? copy(list) : value));
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> copy(List<?> list) {
        return new ArrayList<>(list.stream()
                .map(item -> item instanceof Map<?, ?> inner ? copy((Map<String, Object>) inner) : (Object) item)
                .toList());
    }

    @SuppressWarnings("unchecked")
    private static void set(Object place, String[] steps, int at, @Nullable Object value) {
        boolean last = at == steps.length - 1;
        if (place instanceof Map<?, ?> map) {
            if (!last) {
                set(map.get(steps[at]), steps, at + 1, value);
            } else if (value == null) {
                map.remove(steps[at]);
            } else {
                ((Map<String, Object>) map).put(steps[at], value);
            }
        } else if (place instanceof List<?> list) {
            int index = Integer.parseInt(steps[at]);
            if (!last) {
                set(list.get(index), steps, at + 1, value);
            } else if (value == null) {
                list.remove(index);
            } else {
                ((List<Object>) list).set(index, value);
            }
        }
    }
}
