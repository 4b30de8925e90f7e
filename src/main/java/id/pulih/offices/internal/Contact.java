package id.pulih.offices.internal;

import id.pulih.platform.Input;
import org.jspecify.annotations.Nullable;

/** How offices and institutions are reached. */
final class Contact {

    private Contact() {}

    /** A telephone number of the place, digits with the usual marks between; more lenient than a person's. */
    static @Nullable String phone(Input input) {
        String phone = input.text("phone", 40);
        if (phone != null && !phone.matches("\\+?[0-9()][0-9 ()./-]{4,38}")) {
            input.error("phone", "phone", phone);
        }
        return phone;
    }
}
