package id.pulih.referrals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the directory as its newest version says.
 *
 * @param areaCode    village or regency
 * @param villages    those it serves, when it serves some only
 * @param confirmedOn the day somebody last asked there
 * @param endedOn     the day from which nobody is referred there any more
 */
public record Resource(UUID id, int version, String name, Set<Field> fields, String areaCode, String areaName, String address,
        String contact, String openingHours, String offers, String cost, List<String> villages, @Nullable UUID institution,
        @Nullable LocalDate confirmedOn, @Nullable LocalDate endedOn, @Nullable String endedBecause) {

    public boolean open() {
        return endedOn == null;
    }
}
