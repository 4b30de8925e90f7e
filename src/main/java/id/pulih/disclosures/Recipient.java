package id.pulih.disclosures;

/**
 * Who receives.
 *
 * @param name a person or a body, as it is written on the letter; empty for the client
 */
public record Recipient(RecipientKind kind, String name) {

    /** The client: whose data it is. */
    public static Recipient thePerson() {
        return new Recipient(RecipientKind.THE_PERSON, "");
    }
}
