package id.pulih.referrals.internal;

import id.pulih.clients.DataCategory;
import id.pulih.clients.GivenConsent;
import id.pulih.disclosures.DisclosurePolicy.Gap;
import id.pulih.disclosures.DisclosurePolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a referral may go: the client chose it (R30), and a consent covers this recipient and these portions on this day
 * (R29). Pure; the cases are in {@code cases/referrals.yaml}.
 */
final class ReferralCheck {

    /** The nearer a consent is to carrying it, the earlier its gap stands here: that one is told. */
    private static final List<Gap> NEAREST = List.of(Gap.NOT_COVERED, Gap.EXPIRED, Gap.WITHDRAWN, Gap.NOT_YET_GIVEN, Gap.OTHER_RECIPIENT, Gap.NOT_THERE);

    private ReferralCheck() {}

    /**
     * What is known on the day.
     *
     * @param choice     undecided, chosen or declined
     * @param recipient  the name of the entry chosen; null when there is none
     * @param open       whether that entry still serves
     * @param categories what would be told
     * @param restricted whether the client's data may not be used now
     */
    record Facts(String choice, @Nullable String recipient, boolean open, Set<DataCategory> categories, boolean restricted,
            List<GivenConsent> consents) {}

    /**
     * @param gaps      codes of {@code referrals.gap.*}, in the order in which they are mended; none when it may go
     * @param uncovered what no consent for this recipient covers
     * @param consent   the one it goes with
     */
    record Verdict(List<String> gaps, Set<DataCategory> uncovered, @Nullable UUID consent) {

        boolean mayGo() {
            return gaps.isEmpty();
        }
    }

    static Verdict of(Facts facts, LocalDate day) {
        var gaps = new ArrayList<String>();
        if (facts.restricted()) {
            gaps.add("restricted");
        }
        if (facts.choice().equals("declined")) {
            gaps.add("declined");
        } else if (!facts.choice().equals("chosen") || facts.recipient() == null) {
            gaps.add("not-chosen");
        } else if (!facts.open()) {
            gaps.add("resource-ended");
        }
        if (facts.categories().isEmpty()) {
            gaps.add("nothing-to-tell");
        }
        return facts.recipient() == null || facts.categories().isEmpty() ? new Verdict(gaps, Set.of(), null) : consented(facts, facts.recipient(), day, gaps);
    }

    private static Verdict consented(Facts facts, String recipient, LocalDate day, List<String> gaps) {
        for (GivenConsent consent : facts.consents()) {
            if (gap(consent, recipient, facts, day).isEmpty()) {
                return new Verdict(gaps, Set.of(), consent.id());
            }
        }
        Gap nearest = facts.consents().stream().map(each -> gap(each, recipient, facts, day).orElseThrow())
                .min(Comparator.comparing(NEAREST::indexOf)).orElse(Gap.NOT_THERE);
        gaps.add("consent-" + nearest.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new Verdict(gaps, nearest == Gap.NOT_COVERED ? uncovered(facts, recipient, day) : Set.of(), null);
    }

    private static Optional<Gap> gap(GivenConsent consent, String recipient, Facts facts, LocalDate day) {
        return DisclosurePolicy.gap(consent, recipient, facts.categories(), day);
    }

    /** Of the consent that covers most. */
    private static Set<DataCategory> uncovered(Facts facts, String recipient, LocalDate day) {
        return facts.consents().stream()
                .filter(each -> gap(each, recipient, facts, day).equals(Optional.of(Gap.NOT_COVERED)))
                .map(each -> {
                    var left = EnumSet.copyOf(facts.categories());
                    left.removeAll(each.categories());
                    return (Set<DataCategory>) left;
                })
                .min(Comparator.comparing(Set::size)).orElse(Set.of());
    }
}
