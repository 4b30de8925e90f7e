package id.pulih.openings.internal;

import id.pulih.ui.Ui;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One opening in a list. */
public record OpeningLine(String url, String caseNumber, String office, String by, String workplace, String kind, String state,
        Instant requestedAt, @Nullable Instant until, @Nullable String decidedBy) {

    static OpeningLine of(Opening opening, State state) {
        return new OpeningLine("/pembukaan/" + opening.id(), opening.caseNumber(), opening.officeName(), opening.accountName(),
                opening.accountOfficeName(), opening.kind(), state.code(), opening.requestedAt(),
                state == State.WAITING ? opening.decideBy() : opening.closedAt() != null ? opening.closedAt() : opening.openUntil(),
                opening.decidedByName());
    }

    public String tone() {
        return state.equals("open") || state.equals("waiting") ? "warn" : "";
    }

    /** Terbuka sampai 23 Nov 2026 11.05 WITA. */
    public String standing(Ui ui) {
        return ui.t("openings.state." + state, ui.time(until));
    }
}
