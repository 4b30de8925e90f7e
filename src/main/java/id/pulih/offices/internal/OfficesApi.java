package id.pulih.offices.internal;

import id.pulih.offices.Offices;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /offices} and {@code GET /institutions}. */
@RestController
class OfficesApi {

    record OfficesBody(List<OfficeBody> items) {}

    record OfficeBody(UUID id, String code, String name, String kind, @Nullable UUID parentId, @Nullable String areaCode,
            String timeZone) {}

    record InstitutionsBody(List<InstitutionBody> items) {}

    record InstitutionBody(UUID id, String name, String ownerKind, @Nullable String areaCode, @Nullable String address,
            @Nullable String phone) {}

    private final Offices offices;
    private final InstitutionStore institutions;

    OfficesApi(Offices offices, InstitutionStore institutions) {
        this.offices = offices;
        this.institutions = institutions;
    }

    @GetMapping("/api/v1/offices")
    OfficesBody offices() {
        return new OfficesBody(offices.all().stream()
                .map(one -> new OfficeBody(
                        one.id(), one.code(), one.name(), one.kind(), one.parentId(), one.areaCode(), one.timeZone()))
                .toList());
    }

    @GetMapping("/api/v1/institutions")
    InstitutionsBody institutions() {
        return new InstitutionsBody(institutions.all().stream()
                .map(one -> new InstitutionBody(
                        one.id(), one.name(), one.ownerKind(), one.areaCode(), one.address(), one.phone()))
                .toList());
    }
}
