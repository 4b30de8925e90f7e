package id.pulih.disclosures.internal;

import id.pulih.clients.DataCategory;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** An order of a court as it is recorded: nothing is given beyond the portions it names, to nobody but whom it names. */
record NewCourtOrder(UUID id, String number, String court, String recipient, String orders, Set<DataCategory> categories,
        LocalDate orderedOn) {

    static NewCourtOrder read(Input input, LocalDate today) {
        return new NewCourtOrder(input.needId("id"), input.needText("number", 100), input.needText("court", 150),
                input.needText("recipient", 150), input.needText("orders", 1000), Portions.read(input, "categories"),
                input.needPastDate("orderedOn", today));
    }
}
