package id.pulih.referrals.internal;

import id.pulih.clients.DataCategory;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A hand-over as it was sent.
 *
 * @param categories what goes along; who the client is and the programme always do
 * @param papers     whether scans go along
 */
record NewHandOver(UUID id, UUID receiver, Set<DataCategory> categories, boolean papers) {

    /** What can go along; a certificate stays with the office that gave it. */
    static final List<DataCategory> PORTIONS = List.of(DataCategory.IDENTITY, DataCategory.PRESENCE, DataCategory.ATTENDANCE, DataCategory.NOTES,
            DataCategory.MEASUREMENTS, DataCategory.URINE);

    static NewHandOver read(Input input, Collection<UUID> offices) {
        UUID receiver = input.needId("receiver");
        if (input.ok("receiver") && !offices.contains(receiver)) {
            input.error("receiver", "unknown-reference", receiver);
        }
        var chosen = EnumSet.noneOf(DataCategory.class);
        for (String code : input.texts("portions", 40)) {
            Coded.find(DataCategory.class, code).filter(PORTIONS::contains).ifPresentOrElse(chosen::add, () -> input.error("portions", "category", code));
        }
        if (!chosen.contains(DataCategory.IDENTITY) || !chosen.contains(DataCategory.PRESENCE)) {
            input.error("portions", "hand-over-portions");
        }
        if (chosen.contains(DataCategory.NOTES) && !chosen.contains(DataCategory.ATTENDANCE)) {
            input.error("portions", "notes-without-activities");
        }
        return new NewHandOver(input.needId("id"), receiver, chosen, input.yesOrNo("papers"));
    }
}
