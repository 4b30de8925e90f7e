package id.pulih.ui;

import id.pulih.platform.FieldError;
import java.text.MessageFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * The words of the pages and of the API's messages, in {@code messages/<module>*.properties}. Indonesian is the default. What
 * was found once is kept: the source looks through the bundle of every module each time, hundreds of times a page.
 */
@Component
public class Words {

    public static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final MessageSource messages;
    private final Map<Locale, Map<String, String>> texts = new ConcurrentHashMap<>();
    private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    public Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of a key; an unknown key fails loudly, so that no page ever shows one. */
    public String say(Locale locale, String key, Object... args) {
        if (args == null || args.length == 0) {
            return text(locale, key);
        }
        MessageFormat format = formats.computeIfAbsent(locale, each -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, each -> new MessageFormat(text(locale, each), locale));
        Object[] ready = Arrays.stream(args).map(each -> each instanceof MessageSourceResolvable words ? messages.getMessage(words, locale) : each).toArray();
        // A format is made for one thread at a time.
        synchronized (format) {
            return format.format(ready);
        }
    }

    /** Only what there is: nobody fills the memory with keys that do not exist. */
    private String text(Locale locale, String key) {
        return texts.computeIfAbsent(locale, each -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, each -> messages.getMessage(each, null, locale));
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

    /** October 2026 for 2026-10, Quarter III 2026 for 2026-T3 or 2026-3; whatever else stays as it is. */
    public String period(Locale locale, String code) {
        if (code.matches("\\d{4}-T?[1-4]")) {
            return say(locale, "ui.quarter", List.of("I", "II", "III", "IV").get(code.charAt(code.length() - 1) - '1'), code.substring(0, 4));
        }
        return code.matches("\\d{4}-(0[1-9]|1[0-2])") ? DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(YearMonth.parse(code)) : code;
    }
}
