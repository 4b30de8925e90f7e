package id.pulih.letters.internal;

import id.pulih.letters.Block;
import id.pulih.letters.Draft;
import id.pulih.letters.DraftBuilder;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Letters that no other part of the system writes: typed by hand, about no single client. */
public enum Handwritten {
    INVITATION("invitation", List.of("addressee", "agenda", "eventDay", "time", "place"), List.of("text", "copies")),
    ASSIGNMENT_ORDER("assignment-order", List.of("considering", "basis", "assigned", "task"), List.of("copies")),
    MINUTES("minutes", List.of("eventDay", "time", "place", "leader", "text"), List.of("present", "decisions")),
    ATTENDANCE_LIST("attendance-list", List.of("eventDay", "time", "place"), List.of("people", "emptyRows")),
    GENERAL("general", List.of("addressee", "text"), List.of("copies"));

    private static final int MOST_ROWS = 60;
    private static final List<String> LONG = List.of("addressee", "text", "copies", "considering", "basis", "assigned", "task", "present", "decisions", "people");
    private static final List<String> LINES = List.of("assigned", "present", "decisions");

    private final String kind;
    private final List<String> required;
    private final List<String> optional;

    Handwritten(String kind, List<String> required, List<String> optional) {
        this.kind = kind;
        this.required = required;
        this.optional = optional;
    }

    /** @throws ProblemException not-found */
    static Handwritten of(String kind) {
        return Arrays.stream(values()).filter(each -> each.kind.equals(kind)).findFirst().orElseThrow(ProblemException.notFound());
    }

    public String kind() {
        return kind;
    }

    public List<String> required() {
        return required;
    }

    public List<String> optional() {
        return optional;
    }

    public static boolean isLong(String field) {
        return LONG.contains(field);
    }

    /**
     * Reads what was typed; note the errors with {@code check}.
     *
     * @param label the name of a field on paper
     */
    Draft read(Input input, UUID subject, UnaryOperator<String> label) {
        DraftBuilder draft = Draft.on(input.needDate("day"), kind, input.needText("about", 300));
        required.stream().filter(field -> !field.equals("eventDay")).forEach(field -> input.needText(field, 5000));
        lines(input, "addressee").forEach(draft::to);
        lines(input, "copies").forEach(draft::copy);
        if (required.contains("eventDay")) {
            draft.fact(label.apply("eventDay"), said(input.needDate("eventDay")));
        }
        List.of("time", "place", "agenda", "leader", "considering", "basis").forEach(field -> draft.fact(label.apply(field), text(input, field)));
        lists(input, draft, label);
        draft.fact(label.apply("task"), text(input, "task"));
        draft.paragraph(text(input, "text"));
        people(input, draft, label);
        if (this == MINUTES) {
            draft.signatures(new Block.Signature(label.apply("writer"), ""), new Block.Signature(label.apply("leader"), String.valueOf(text(input, "leader"))));
        }
        return draft.of("typed", subject);
    }

    private void lists(Input input, DraftBuilder draft, UnaryOperator<String> label) {
        for (String field : LINES) {
            if (!lines(input, field).isEmpty()) {
                draft.paragraph(label.apply(field) + ":").numbered(lines(input, field));
            }
        }
    }

    /** One line each, its parts divided by a semicolon: name; institution; position. */
    private void people(Input input, DraftBuilder draft, UnaryOperator<String> label) {
        if (this != ATTENDANCE_LIST) {
            return;
        }
        Integer empty = input.integer("emptyRows", 0, MOST_ROWS);
        List<String> named = lines(input, "people");
        if (named.isEmpty() && empty == null) {
            input.error("people", "letter-people");
        }
        var rows = new ArrayList<List<String>>();
        named.forEach(line -> rows.add(row(rows.size() + 1, line)));
        Collections.nCopies(empty == null ? 0 : empty, "").forEach(line -> rows.add(row(rows.size() + 1, line)));
        draft.grid(List.of("No", label.apply("name"), label.apply("institution"), label.apply("position"), label.apply("signature")), rows);
    }

    private static List<String> row(int number, String line) {
        String[] parts = Arrays.copyOf(line.split(";", 3), 3);
        return List.of(String.valueOf(number), part(parts[0]), part(parts[1]), part(parts[2]), "");
    }

    private static String part(@Nullable String part) {
        return part == null ? "" : part.strip();
    }

    private @Nullable String text(Input input, String field) {
        return required.contains(field) || optional.contains(field) ? input.text(field, 5000) : null;
    }

    private List<String> lines(Input input, String field) {
        String text = text(input, field);
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String said(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Words.INDONESIAN).format(day);
    }
}
