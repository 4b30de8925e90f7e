package id.pulih.disclosures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record that a basis rests on: a consent of the client, or a confirmed order of a court. */
public record Evidence(@Nullable UUID consent, @Nullable UUID order) {

    public static Evidence none() {
        return new Evidence(null, null);
    }

    public static Evidence consent(UUID consent) {
        return new Evidence(consent, null);
    }

    public static Evidence order(UUID order) {
        return new Evidence(null, order);
    }
}
