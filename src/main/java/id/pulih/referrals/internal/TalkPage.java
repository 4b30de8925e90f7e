package id.pulih.referrals.internal;

import id.pulih.platform.Problem;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Talking a referral over with the client.
 *
 * @param entries   the directory's entries of this kind, those nearest to the client first
 */
public record TalkPage(String url, String heading, String kind, List<Entry> entries, List<String> choices, List<String> categories, Form form,
        List<Difference> differences, @Nullable Problem refusal) {

    /** @param freshness fresh, stale or never */
    public record Entry(String id, String name, String about, String freshness) {}

    public List<Option> options() {
        return entries.stream().map(each -> new Option(each.id(), each.name())).toList();
    }
}
