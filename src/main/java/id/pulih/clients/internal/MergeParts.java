package id.pulih.clients.internal;

import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Ui;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows what two records differ in, and reads which of the two is kept in each part. */
@Component
class MergeParts {

    private static final Map<String, String> WORDS = Map.of("sex", "clients.sex.", "guardian.relation", "clients.relation.",
            "rehabilitation.kind", "clients.rehabilitation.kind.");

    private final ClientForms forms;

    MergeParts(ClientForms forms) {
        this.forms = forms;
    }

    List<MergePage.Part> lines(Ui ui, Details one, Details other) {
        return MergePart.differing(one, other).stream()
                .map(part -> new MergePage.Part(part.code(), shown(ui, part, one), shown(ui, part, other)))
                .toList();
    }

    private String shown(Ui ui, MergePart part, Details details) {
        Map<String, String> values = Differences.values(details);
        String text = part.fields().stream()
                .map(field -> shown(ui, field, values.getOrDefault(field, "")))
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining(" · "));
        return text.isEmpty() ? "–" : text;
    }

    private String shown(Ui ui, String field, String value) {
        return WORDS.containsKey(field) && !value.isEmpty() ? ui.t(WORDS.get(field) + value) : forms.shown(field, value);
    }

    /** A part nobody chose is an error: nothing is decided by default. @throws ProblemException stale-version */
    MergeStore.Choice read(Input input, Client one, Client other) {
        var versions = new MergeStore.Versions(input.needInteger("versionOne", 1, Integer.MAX_VALUE), input.needInteger("versionOther", 1, Integer.MAX_VALUE));
        if (input.ok("versionOne") && input.ok("versionOther") && !versions.equals(new MergeStore.Versions(one.version(), other.version()))) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        UUID kept = input.needId("kept");
        if (input.ok("kept") && !Set.of(one.id(), other.id()).contains(kept)) {
            input.error("kept", "unknown-reference", kept);
        }
        Set<MergePart> taken = EnumSet.noneOf(MergePart.class);
        for (MergePart part : MergePart.differing(one.details(), other.details())) {
            String chosen = input.needText(part.code(), 10);
            if (input.ok(part.code()) && !Set.of("one", "other").contains(chosen)) {
                input.error(part.code(), "choice", chosen, "one, other");
            }
            if (chosen.equals("one") != kept.equals(one.id())) {
                taken.add(part);
            }
        }
        return new MergeStore.Choice(kept, taken, versions);
    }
}
