package id.pulih.offices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office of the agency or a clinic.
 *
 * @param code     short and unique, for example {@code BNNK-SBW}; case numbers begin with its last part
 * @param kind     bnn, bnnp, bnnk or clinic
 * @param timeZone for example {@code Asia/Makassar}
 */
public record Office(
        UUID id,
        String code,
        String name,
        String kind,
        @Nullable UUID parentId,
        @Nullable String areaCode,
        String timeZone,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String headName,
        @Nullable String headTitle,
        int version) {}
