package id.pulih.clients;

import id.pulih.access.Asker;
import id.pulih.clients.internal.NamedClients;
import id.pulih.platform.Input;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses words that go up to province and Directorate while a client of the office can be recognised in them. Joins the caller's transaction. */
@Component
public class Nameless {

    /** A NIK or telephone number, however it is grouped; and what is written like a case number of any office. */
    private static final Pattern NUMBER = Pattern.compile("(?:\\+?[0-9][ .-]?){9,}[0-9]|\\b[A-Z]{2,5}[ ./-]?20[0-9]{2}[ ./-]?[0-9]{4,}\\b");

    private final NamedClients named;

    public Nameless(NamedClients named) {
        this.named = named;
    }

    /** Notes at the field what is to be taken out. Names are looked for in the asker's own office only: above, an answer would tell who is served. */
    public void check(Asker asker, UUID office, Input input, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        Optional<String> number = NUMBER.matcher(text).results().map(MatchResult::group).findFirst();
        Stream.of(number, named.byNumberOrAlias(office, text), office.equals(asker.office()) ? named.byName(office, text) : Optional.<String>empty())
                .flatMap(Optional::stream).findFirst().ifPresent(found -> input.error(field, "names-in-report", found));
    }
}
