package id.pulih.offices.internal;

import id.pulih.platform.Input;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An institution as it is added or changed.
 *
 * @param areaCode regency or village, already checked by the picker
 * @param version  the version the form was opened with; 0 for a new one
 */
record InstitutionForm(UUID id, String name, String ownerKind, @Nullable String areaCode, @Nullable String address,
        @Nullable String phone, int version) {

    static final List<String> OWNERS = List.of("bnn", "government", "community");

    static InstitutionForm read(Input input) {
        String kind = input.needText("ownerKind", 20);
        if (input.ok("ownerKind") && !OWNERS.contains(kind)) {
            input.error("ownerKind", "choice", kind, String.join(", ", OWNERS));
        }
        Integer version = input.integer("version", 0, Integer.MAX_VALUE - 1);
        var form = new InstitutionForm(input.needId("id"), input.needText("name", 200), kind, input.text("areaCode", 20),
                input.text("address", 300), Contact.phone(input), version == null ? 0 : version);
        input.check();
        return form;
    }
}
