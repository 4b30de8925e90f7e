package id.pulih.trail.internal;

import id.pulih.audit.Anchors;
import id.pulih.audit.Finding;
import id.pulih.ui.Form;
import id.pulih.ui.Ui;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The trail: what was looked for and found, and the chains.
 *
 * @param searched whether something was looked for
 * @param next     where the list goes on; null at its end
 */
public record TrailPage(Form form, boolean searched, List<Line> lines, @Nullable String next, List<Chain> chains) {

    /**
     * @param anchor the last line outside the database; null when there is none yet
     * @param check  the last check; null when there was none yet
     */
    public record Chain(UUID office, String name, Anchors.Head head, Anchors.@Nullable Seen anchor, Checks.@Nullable Seen check) {

        public String sentence(Ui ui, Finding finding) {
            return ui.t("audit.finding." + finding.kind().code(), finding.from(), finding.to(), name);
        }
    }
}
