package id.pulih.referrals.internal;

import id.pulih.platform.Coded;
import id.pulih.platform.Problem;
import id.pulih.referrals.Resource;
import id.pulih.referrals.internal.ResourceHistory;
import id.pulih.rules.Citation;
import id.pulih.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry with its history.
 *
 * @param freshness fresh, stale, never or ended
 * @param problem   what refused the last attempt
 */
public record ResourcePage(String url, Resource resource, String freshness, int months, Citation citation, List<String> villages,
        @Nullable String institution, List<ResourceHistory.Version> versions, List<ResourceHistory.Confirmation> confirmations, Form form,
        @Nullable Problem problem) {

    public List<String> fields() {
        return resource.fields().stream().map(Coded::code).toList();
    }
}
