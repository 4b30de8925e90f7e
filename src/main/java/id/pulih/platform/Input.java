package id.pulih.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent, from a form or as JSON, read field by field. Every reader notes what is wrong and goes on, so that
 * all errors come back together; {@link #check()} at the end throws them. Nested names are dotted
 * ({@code guardian.name}), list items are numbered ({@code training.0.topic}).
 *
 * <p>Text is brought to NFC, trimmed and refused when it holds control characters or marks that turn the reading
 * direction: they make a name look like another one.
 */
public final class Input {

    /** More items than any list of ours has, and more errors than anyone mends at once: keeps hostile input cheap. */
    private static final int MOST_ITEMS = 200;
    private static final int MOST_ERRORS = 100;

    private final Map<String, String> values;
    private final Map<String, String> wrongTypes;
    private final String prefix;
    private final List<FieldError> errors;

    private Input(Map<String, String> values, Map<String, String> wrongTypes, String prefix, List<FieldError> errors) {
        this.values = values;
        this.wrongTypes = wrongTypes;
        this.prefix = prefix;
        this.errors = errors;
    }

    /** A submitted form; of a repeated field the values are joined with a line break. */
    public static Input form(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, String>();
        parameters.forEach((name, all) -> values.put(name, String.join("\n", all)));
        values.remove("_csrf");
        return new Input(values, Map.of(), "", new ArrayList<>());
    }

    /** Given values, for forms that open with something filled in. */
    public static Input of(Map<String, String> values) {
        return new Input(new LinkedHashMap<>(values), Map.of(), "", new ArrayList<>());
    }

    /** A JSON body, flattened by {@code JsonInput}; {@code wrongTypes} names the members that are not of a simple type. */
    static Input flattened(Map<String, String> values, Map<String, String> wrongTypes) {
        return new Input(values, wrongTypes, "", new ArrayList<>());
    }

    /** The same input with values added or replaced; what was noted as wrong stays noted. */
    public Input with(Map<String, String> more) {
        var all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new Input(all, wrongTypes, prefix, errors);
    }

    /** The same input seen from one member: {@code at("guardian").text("name", 100)} reads {@code guardian.name}. */
    public Input at(String member) {
        return new Input(values, wrongTypes, prefix + member + ".", errors);
    }

    /** The items of a list of objects, in order; anything else that was sent in place of the list is an error. */
    public List<Input> items(String member) {
        return places(member).stream().map(place -> at(member + "." + place)).toList();
    }

    /** The numbers of the items of a list that were sent, in order. Without content it counts in JSON, not in a form. */
    public List<Integer> places(String member) {
        String start = prefix + member + ".";
        var places = new TreeSet<Integer>();
        values.forEach((name, value) -> place(start, name).filter(n -> !value.isBlank()).ifPresent(places::add));
        wrongTypes.keySet().forEach(name -> place(start, name).ifPresent(places::add));
        if (places.size() > MOST_ITEMS) {
            error(member, "too-many", MOST_ITEMS, places.size());
            return List.of();
        }
        if (places.isEmpty() && (!typed(member).isBlank() || "{}".equals(wrongTypes.get(prefix + member)))) {
            error(member, "not-list");
        }
        return List.copyOf(places);
    }

    private static Optional<Integer> place(String start, String name) {
        String number = name.startsWith(start) ? name.substring(start.length()).split("\\.", 2)[0] : "";
        return number.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }

    /** Whether the member or anything below it was sent with content. */
    public boolean has(String member) {
        String name = prefix + member;
        return values.entrySet().stream()
                .anyMatch(e -> !e.getValue().isBlank()
                        && (e.getKey().equals(name) || e.getKey().startsWith(name + ".")));
    }

    /** Whether the member was sent at all, even empty. */
    public boolean sent(String member) {
        return values.containsKey(prefix + member);
    }

    /** The names directly below this place, for maps such as {@code answers}. */
    public List<String> members() {
        return values.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).split("\\.", 2)[0])
                .distinct()
                .toList();
    }

    /** As typed, for showing it again; empty when nothing was sent. */
    public String typed(String field) {
        return values.getOrDefault(prefix + field, "");
    }

    public @Nullable String text(String field, int max) {
        String wrong = wrongTypes.get(prefix + field);
        if (wrong != null) {
            error(field, "not-text", wrong);
            return null;
        }
        return Texts.clean(typed(field), max, (code, args) -> error(field, code, args));
    }

    /** As {@link #text}, but a JSON number or boolean will do: for readers that parse further. */
    private @Nullable String simple(String field, int max) {
        String wrong = wrongTypes.get(prefix + field);
        if ("{}".equals(wrong) || "[]".equals(wrong)) {
            error(field, "not-text", wrong);
            return null;
        }
        return Texts.clean(typed(field), max, (code, args) -> error(field, code, args));
    }

    public String needText(String field, int max) {
        return need(field, text(field, max), "");
    }

    public @Nullable LocalDate date(String field) {
        String text = text(field, 40);
        return text == null ? null : parsed(field, text, Dates.parse(text), "date");
    }

    public LocalDate needDate(String field) {
        return need(field, date(field), LocalDate.EPOCH);
    }

    /** A required date that must not lie after the given day. */
    public LocalDate needPastDate(String field, LocalDate today) {
        LocalDate date = needDate(field);
        if (date.isAfter(today)) {
            error(field, "date-in-future", Dates.typed(date));
        } else if (ok(field) && date.isBefore(today.minusYears(120))) {
            error(field, "date-too-old", Dates.typed(date));
        }
        return date;
    }

    public Instant needInstant(String field, java.time.ZoneId zone) {
        String text = needText(field, 60);
        return text.isEmpty()
                ? Instant.EPOCH
                : Objects.requireNonNullElse(
                        parsed(field, text, Dates.parseInstant(text, zone), "instant"), Instant.EPOCH);
    }

    public UUID needId(String field) {
        String text = needText(field, 60);
        return text.isEmpty() ? new UUID(0, 0) : need(field, parsed(field, text, uuid(text), "id"), new UUID(0, 0));
    }

    public @Nullable UUID id(String field) {
        String text = text(field, 60);
        return text == null ? null : parsed(field, text, uuid(text), "id");
    }

    public @Nullable Integer integer(String field, int min, int max) {
        String text = simple(field, 30);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?[0-9]{1,9}")) {
            error(field, "number", min, max, text);
            return null;
        }
        int number = Integer.parseInt(text);
        if (number < min || number > max) {
            error(field, "number", min, max, text);
            return null;
        }
        return number;
    }

    public int needInteger(String field, int min, int max) {
        return need(field, integer(field, min, max), min);
    }

    public <E extends Enum<E> & Coded> @Nullable E code(String field, Class<E> type) {
        String text = text(field, 60);
        return text == null ? null : Codes.read(this, field, type, text);
    }

    public <E extends Enum<E> & Coded> E needCode(String field, Class<E> type) {
        return need(field, code(field, type), type.getEnumConstants()[0]);
    }

    /** True for {@code true}, {@code on}, {@code 1}; anything else is false: a checkbox that was not ticked is not sent. */
    public boolean flag(String field) {
        return List.of("true", "on", "1").contains(typed(field).strip());
    }

    /** As {@link #flag}, for a sender who may err: what is neither yes nor no is an error. */
    public boolean yesOrNo(String field) {
        String typed = typed(field).strip();
        boolean nested = List.of("{}", "[]").contains(wrongTypes.getOrDefault(prefix + field, ""));
        if (nested || !List.of("", "true", "on", "1", "false", "off", "0").contains(typed)) {
            error(field, "yes-or-no");
        }
        return flag(field);
    }

    /** The values of a repeated field or of a JSON list of texts. */
    public List<String> texts(String field, int max) {
        var all = new ArrayList<String>();
        if (typed(field).isBlank()) {
            places(field).forEach(place -> all.add(text(field + "." + place, max)));
        } else {
            typed(field).lines().forEach(line -> all.add(Texts.clean(line, max, (code, args) -> error(field, code, args))));
        }
        all.removeIf(Objects::isNull);
        return all;
    }

    /** Notes what is wrong, unless the field has its error already or there are more than anyone would read. */
    public void error(String field, String code, Object... args) {
        if (errors.size() < MOST_ERRORS && ok(field)) {
            errors.add(new FieldError(prefix + field, code, List.of(args)));
        }
    }

    /** Whether nothing is wrong with this field so far: the first error of a field is the one worth reading. */
    public boolean ok(String field) {
        return errors.stream().noneMatch(e -> e.field().equals(prefix + field));
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Throws all errors noted so far. Call it before anything is written. */
    public void check() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(this, errors);
        }
    }

    /** The whole input in one canonical text: equal bodies give equal texts whatever the order of their members. */
    public String canonical() {
        var text = new StringBuilder();
        new TreeMap<>(values).forEach((name, value) -> text.append(name.length())
                .append(':')
                .append(name)
                .append('=')
                .append(value.length())
                .append(':')
                .append(value)
                .append('\n'));
        return text.toString();
    }

    private <T> T need(String field, @Nullable T value, T substitute) {
        if (value == null) {
            error(field, "required");
            return substitute;
        }
        return value;
    }

    private <T> @Nullable T parsed(String field, String text, @Nullable T value, String code) {
        if (value == null) {
            error(field, code, text);
        }
        return value;
    }

    private static @Nullable UUID uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }
}
