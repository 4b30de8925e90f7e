package id.pulih.disclosures.internal;

import id.pulih.disclosures.CourtOrder;
import id.pulih.platform.Ids;
import id.pulih.ui.Form;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The orders of courts about one client.
 *
 * @param mayRecord whether the asker may record a new one
 * @param deciding  the order whose decision was just sent and came back; null otherwise
 */
public record CourtOrdersPage(String url, String caseNumber, List<Line> orders, Form form, boolean mayRecord, @Nullable UUID deciding,
        DisclosuresPage.@Nullable Refusal problem) {

    /** @param mayDecide whether it is the oldest that waits for a second person and the asker may be that one */
    public record Line(CourtOrder order, boolean mayDecide) {}

    public Form decision(CourtOrder order) {
        return order.id().equals(deciding) ? form : Form.empty();
    }

    public Form recording() {
        return deciding == null ? form : Form.of(Map.of("id", Ids.next().toString()));
    }
}
