package id.pulih.relapse.internal;

import id.pulih.ui.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One action: how it was answered, or the forms that answer it and name its owner.
 *
 * @param facts      the tests or referrals that may answer it
 * @param needsFact  whether only one of them can
 * @param mayWaive   whether the asker may
 * @param draftUrl   where the missing test or referral is made; null when none is needed
 * @param factUrl    the fact that answered it
 */
public record ActionPage(EventForms.Heading heading, UUID event, Action action, String state, LocalDate usedOn, EventForms.Tried answer,
        EventForms.Tried owner, List<Option> facts, boolean needsFact, boolean mayWaive, Choices choices, boolean writable) {

    /** What the forms offer and where they lead. */
    public record Choices(List<String> roles, List<Option> people, @Nullable String draftUrl, @Nullable String factUrl) {}

    public String url() {
        return heading.event(event) + "/tindakan/" + action.id();
    }

    public List<String> answers() {
        return mayWaive ? List.of("done", "refused", "impossible") : List.of("done");
    }
}
