package id.pulih.platform;

import java.util.List;

/** Input that cannot be accepted as it is; carries every error at once and the input, so that what was typed stays. */
public class InvalidInput extends RuntimeException {

    private final transient Input input;
    private final transient List<FieldError> errors;

    public InvalidInput(Input input, List<FieldError> errors) {
        super(errors.stream().map(e -> e.field() + ": " + e.code()).toList().toString());
        this.input = input;
        this.errors = List.copyOf(errors);
    }

    public Input input() {
        return input;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
