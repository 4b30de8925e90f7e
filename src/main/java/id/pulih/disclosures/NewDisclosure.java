package id.pulih.disclosures;

import id.pulih.clients.DataCategory;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Something about a client that is about to leave.
 *
 * @param what       a short code of letters and hyphens: {@code certificate}, {@code person-export}, {@code letter}
 * @param categories which portions of the data are in it; a consent or an order must cover them all
 * @param purpose    a code of {@code disclosures.purpose.*}, or the purpose in own words
 */
public record NewDisclosure(UUID client, String what, Set<DataCategory> categories, Recipient recipient, String purpose,
        Basis basis, Evidence evidence) {

    /** Everything there is about the client. */
    public NewDisclosure(UUID client, String what, Recipient recipient, String purpose, Basis basis, Evidence evidence) {
        this(client, what, EnumSet.allOf(DataCategory.class), recipient, purpose, basis, evidence);
    }

    /** Given to the client, whose data it is. */
    public static NewDisclosure toThePerson(UUID client, String what, Set<DataCategory> categories, String purpose) {
        return new NewDisclosure(client, what, categories, Recipient.thePerson(), purpose, Basis.THE_PERSON, Evidence.none());
    }
}
