package id.pulih.referrals.internal;

import id.pulih.clients.DataCategory;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.referrals.internal.Talk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was talked over with the client. */
final class NewTalk {

    static final List<String> CHOICES = List.of("undecided", "chosen", "declined");

    private NewTalk() {}

    /** @param known the entries that may be offered */
    static Talk read(Input input, LocalDate today, Collection<UUID> known) {
        Integer version = input.integer("version", 0, 1_000_000);
        String choice = input.needText("choice", 20);
        if (input.ok("choice") && !CHOICES.contains(choice)) {
            input.error("choice", "choice", choice, String.join(", ", CHOICES));
        }
        boolean decided = choice.equals("chosen") || choice.equals("declined");
        LocalDate day = decided || input.has("discussedOn") ? input.needPastDate("discussedOn", today) : null;
        List<UUID> options = options(input, known);
        UUID resource = input.id("resource");
        Set<DataCategory> categories = categories(input);
        if (choice.equals("chosen")) {
            needChoice(input, resource, options, categories);
        }
        return new Talk(version == null ? 0 : version, choice.equals("chosen") ? resource : null, choice, day, options, categories,
                input.needText("need", 1000), input.text("words", 1000), null);
    }

    private static void needChoice(Input input, @Nullable UUID resource, List<UUID> options, Set<DataCategory> categories) {
        if (resource == null) {
            input.error("resource", "choose-resource");
        } else if (!options.contains(resource)) {
            input.error("options", "chosen-not-offered");
        }
        if (categories.isEmpty()) {
            input.error("categories", "categories-needed");
        }
    }

    private static List<UUID> options(Input input, Collection<UUID> known) {
        var options = new ArrayList<UUID>();
        for (String line : input.texts("options", 60)) {
            known.stream().filter(each -> each.toString().equals(line)).findFirst()
                    .ifPresentOrElse(options::add, () -> input.error("options", "unknown-reference", line));
        }
        return options;
    }

    private static Set<DataCategory> categories(Input input) {
        var chosen = EnumSet.noneOf(DataCategory.class);
        for (String code : input.texts("categories", 40)) {
            Coded.find(DataCategory.class, code).ifPresentOrElse(chosen::add, () -> input.error("categories", "category", code));
        }
        return chosen;
    }
}
