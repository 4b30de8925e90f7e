package id.pulih.ui;

import id.pulih.platform.FieldError;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form as it is shown: what was typed, and what is wrong with it. */
public record Form(Input input, List<FieldError> errors) {

    /** A form that opens with values filled in. */
    public static Form of(Map<String, String> values) {
        return new Form(Input.of(values), List.of());
    }

    public static Form empty() {
        return of(Map.of());
    }

    /** The same form again after an attempt: everything typed is still there. */
    public static Form again(InvalidInput e) {
        return new Form(e.input(), e.errors());
    }

    public static Form again(Input input, FieldError... errors) {
        return new Form(input, List.of(errors));
    }

    public String value(String field) {
        return input.typed(field);
    }

    /** For checkboxes and radios: whether the value is among those chosen. */
    public boolean chosen(String field, String value) {
        return input.typed(field).lines().anyMatch(value::equals);
    }

    public Optional<FieldError> error(String field) {
        return errors.stream().filter(e -> e.field().equals(field)).findFirst();
    }

    public boolean failed() {
        return !errors.isEmpty();
    }
}
