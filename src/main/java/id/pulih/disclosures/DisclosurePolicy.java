package id.pulih.disclosures;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.clients.ClientPolicy;
import id.pulih.clients.DataCategory;
import id.pulih.clients.EnforcementWall;
import id.pulih.clients.GivenConsent;
import id.pulih.platform.Texts;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who may give away, on what basis to whom, and who may see what was given. */
public final class DisclosurePolicy {

    private static final Set<RecipientKind> TREATING = EnumSet.of(RecipientKind.HEALTH_FACILITY, RecipientKind.REHABILITATION_INSTITUTION);

    private static final Set<RecipientKind> BY_LAW = EnumSet.of(RecipientKind.THE_PERSON, RecipientKind.HEALTH_FACILITY,
            RecipientKind.SOCIAL_SERVICE, RecipientKind.PUBLIC_OFFICE, RecipientKind.DATA_PROTECTION_AUTHORITY);

    /** Why a consent does not carry a disclosure. The order is that of the choices in {@code problem.consent-required}. */
    public enum Gap {
        NOT_THERE,
        NOT_YET_GIVEN,
        WITHDRAWN,
        EXPIRED,
        OTHER_RECIPIENT,
        NOT_COVERED
    }

    private DisclosurePolicy() {}

    /** Those who serve the client, and the data protection officer who answers the client's requests. */
    public static boolean mayRecord(Asker asker, UUID office) {
        return mayReadInFull(asker, office) || oversees(asker, office);
    }

    /** With recipient and purpose: where the client is served. */
    public static boolean mayReadInFull(Asker asker, UUID office) {
        return ClientPolicy.mayReadIdentity(asker, office);
    }

    /** By case number only. */
    public static boolean oversees(Asker asker, UUID office) {
        return officesOverseen(asker).contains(office);
    }

    /** The offices whose disclosures are listed by case number. */
    public static List<UUID> officesOverseen(Asker asker) {
        return asker.is(Role.DATA_PROTECTION_OFFICER) ? asker.offices() : List.of();
    }

    /** A basis is no excuse for any recipient: care is for those who treat, an order is for whom the court names. */
    public static boolean fits(Basis basis, RecipientKind kind) {
        return switch (basis) {
            case THE_PERSON -> kind == RecipientKind.THE_PERSON;
            case CONSENT -> kind != RecipientKind.THE_PERSON && kind != RecipientKind.COURT;
            case CARE -> TREATING.contains(kind);
            case LAW -> BY_LAW.contains(kind);
            case COURT_ORDER -> kind == RecipientKind.COURT;
        };
    }

    /** Who investigates or prosecutes receives nothing but what a court orders. */
    public static boolean wallHolds(Basis basis, Recipient recipient) {
        return basis == Basis.COURT_ORDER || !EnforcementWall.names(recipient.name());
    }

    /**
     * What is wrong with a consent for giving these portions to this recipient on that day; empty when it carries it. A
     * consent no longer holds on the day it is withdrawn, and still holds on its last day.
     */
    public static Optional<Gap> gap(GivenConsent consent, String recipient, Set<DataCategory> categories, LocalDate day) {
        if (consent.grantedOn().isAfter(day)) {
            return Optional.of(Gap.NOT_YET_GIVEN);
        }
        if (consent.withdrawnOn() != null && !consent.withdrawnOn().isAfter(day)) {
            return Optional.of(Gap.WITHDRAWN);
        }
        if (consent.expiresOn() != null && consent.expiresOn().isBefore(day)) {
            return Optional.of(Gap.EXPIRED);
        }
        if (!same(consent.recipient(), recipient)) {
            return Optional.of(Gap.OTHER_RECIPIENT);
        }
        return consent.categories().containsAll(categories) ? Optional.empty() : Optional.of(Gap.NOT_COVERED);
    }

    private static boolean same(String named, String recipient) {
        return !named.isBlank() && Texts.folded(named).equals(Texts.folded(recipient));
    }
}
