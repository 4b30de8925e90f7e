package id.pulih.ui;

import id.pulih.platform.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the pages and of the API's messages, in {@code messages/<module>*.properties}. Indonesian is the default. */
@Component
public class Words {

    public static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final MessageSource messages;

    public Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of a key; an unknown key fails loudly, so that no page ever shows one. */
    public String say(Locale locale, String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** The text of a key that need not exist: the label of a field somebody sent though no form has it. */
    public Optional<String> find(Locale locale, String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale));
    }

    /** What is wrong with a field, as a sentence: what was typed, what is wanted. */
    public String error(Locale locale, FieldError error) {
        return say(locale, "error." + error.code(), error.args().toArray());
    }

    public List<String> errors(Locale locale, List<FieldError> errors) {
        return errors.stream().map(e -> error(locale, e)).toList();
    }
}
