package id.pulih.referrals.internal;

import id.pulih.clients.DataCategory;
import id.pulih.platform.Coded;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was talked over with the client, as one version of a referral keeps it (R29, R30).
 *
 * @param version      0 while nothing was written
 * @param choice       undecided, chosen or declined
 * @param options      the entries offered
 * @param categories   what the letter tells
 * @param need         what help is needed, in words
 * @param words        what the client said
 */
record Talk(int version, @Nullable UUID resource, String choice, @Nullable LocalDate discussedOn, List<UUID> options,
        Set<DataCategory> categories, @Nullable String need, @Nullable String words, @Nullable String writtenBy) {

    static Talk none(@Nullable UUID resource) {
        return new Talk(0, resource, "undecided", null, resource == null ? List.of() : List.of(resource),
                EnumSet.of(DataCategory.PRESENCE, DataCategory.IDENTITY), null, null, null);
    }

    /** As the form shows it. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("version", String.valueOf(version));
        values.put("need", text(need));
        values.put("options", options.stream().map(UUID::toString).sorted().collect(Collectors.joining("\n")));
        values.put("discussedOn", discussedOn == null ? "" : Dates.typed(discussedOn));
        values.put("choice", choice);
        values.put("resource", resource == null ? "" : resource.toString());
        values.put("categories", categories.stream().map(Coded::code).sorted().collect(Collectors.joining("\n")));
        values.put("words", text(words));
        return values;
    }

    /** What a form holds, in the order and shape of {@link #values()}. */
    static String typed(Input input, String field) {
        Stream<String> lines = input.typed(field).lines().map(String::strip).filter(line -> !line.isEmpty());
        String text = (field.equals("options") || field.equals("categories") ? lines.sorted() : lines).collect(Collectors.joining("\n"));
        return field.equals("resource") && !input.typed("choice").equals("chosen") ? "" : text;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
