package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.platform.InvalidInput;
import id.pulih.ui.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why a fact was not accepted, in plain words of the agent's language. */
@Component
public class Reasons {

    private final Words words;

    Reasons(Words words) {
        this.words = words;
    }

    public String of(Asker asker, String code) {
        return words.say(asker.locale(), "field.reason." + code);
    }

    /** Each field by what the app asks for it, else as the office's form calls it. */
    String of(Asker asker, InvalidInput faults) {
        return faults.errors().stream()
                .map(error -> label(asker, error.field()) + " " + words.error(asker.locale(), error))
                .collect(Collectors.joining("\n"));
    }

    private String label(Asker asker, String field) {
        String label = Stream.of("field.app.ask.", "activities.")
                .flatMap(form -> words.find(asker.locale(), form + field).stream())
                .findFirst()
                .orElse(field);
        return label.endsWith("?") ? label : label + ":";
    }
}
