package id.pulih.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.clients.DataCategory;
import id.pulih.clients.GivenConsent;
import id.pulih.disclosures.DisclosurePolicy.Gap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DisclosurePolicyTest {

    private static final UUID OFFICE = UUID.randomUUID();
    private static final UUID BELOW = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Set<DataCategory> PRESENCE = EnumSet.of(DataCategory.PRESENCE);

    private static Asker holding(Role role) {
        return new Asker(UUID.randomUUID(), "x", "X", OFFICE, "Kantor", ZoneId.of("Asia/Makassar"), Set.of(role), Set.of(), List.of(BELOW), null, Locale.ENGLISH);
    }

    private static GivenConsent consent(LocalDate granted, LocalDate expires, LocalDate withdrawn) {
        return new GivenConsent(UUID.randomUUID(), PRESENCE, "Puskesmas Unter Iwes", "kontrol", granted, expires, null, withdrawn);
    }

    private static Gap gap(GivenConsent consent) {
        return DisclosurePolicy.gap(consent, "puskesmas  UNTER iwes", PRESENCE, DAY).orElse(null);
    }

    @Test
    void aConsentHoldsFromItsDayToItsLastDayAndNotOnTheDayItIsWithdrawn() {
        assertThat(gap(consent(DAY, DAY, null))).isNull();
        assertThat(gap(consent(DAY, null, null))).isNull();
        assertThat(gap(consent(DAY, null, DAY.plusDays(1)))).isNull();
        assertThat(gap(consent(DAY.plusDays(1), null, null))).isEqualTo(Gap.NOT_YET_GIVEN);
        assertThat(gap(consent(DAY, null, DAY))).isEqualTo(Gap.WITHDRAWN);
        assertThat(gap(consent(DAY.minusDays(9), DAY.minusDays(1), null))).isEqualTo(Gap.EXPIRED);
    }

    @Test
    void itHoldsForItsRecipientAndItsPortionsOnly() {
        GivenConsent consent = consent(DAY, null, null);

        assertThat(DisclosurePolicy.gap(consent, "RSUD Sumbawa", PRESENCE, DAY)).contains(Gap.OTHER_RECIPIENT);
        assertThat(DisclosurePolicy.gap(consent, "", PRESENCE, DAY)).contains(Gap.OTHER_RECIPIENT);
        assertThat(DisclosurePolicy.gap(consent, consent.recipient(), EnumSet.of(DataCategory.PRESENCE, DataCategory.URINE), DAY)).contains(Gap.NOT_COVERED);
        var nobody = new GivenConsent(UUID.randomUUID(), PRESENCE, "", "", DAY, null, null, null);
        assertThat(DisclosurePolicy.gap(nobody, "", PRESENCE, DAY)).contains(Gap.OTHER_RECIPIENT);
    }

    @Test
    void aBasisIsForItsRecipients() {
        assertThat(kinds(Basis.THE_PERSON)).containsExactly(RecipientKind.THE_PERSON);
        assertThat(kinds(Basis.COURT_ORDER)).containsExactly(RecipientKind.COURT);
        assertThat(kinds(Basis.CARE)).containsExactly(RecipientKind.HEALTH_FACILITY, RecipientKind.REHABILITATION_INSTITUTION);
        assertThat(kinds(Basis.CONSENT)).doesNotContain(RecipientKind.THE_PERSON, RecipientKind.COURT).hasSize(9);
        assertThat(kinds(Basis.LAW)).doesNotContain(RecipientKind.COURT, RecipientKind.EMPLOYER, RecipientKind.OTHER);
    }

    @Test
    void theWallStandsForEveryBasisButTheOrderOfACourt() {
        for (Basis basis : Basis.values()) {
            assertThat(DisclosurePolicy.wallHolds(basis, new Recipient(RecipientKind.OTHER, "Penyidik Polres")))
                    .as(basis.code()).isEqualTo(basis == Basis.COURT_ORDER);
            assertThat(DisclosurePolicy.wallHolds(basis, new Recipient(RecipientKind.OTHER, "Puskesmas"))).isTrue();
        }
    }

    @Test
    void thoseWhoServeGiveAndTheProtectionOfficerWatches() {
        for (Role role : Role.values()) {
            boolean cares = Role.CARE.contains(role);
            boolean watches = role == Role.DATA_PROTECTION_OFFICER;
            assertThat(DisclosurePolicy.mayReadInFull(holding(role), OFFICE)).as(role.code()).isEqualTo(cares);
            assertThat(DisclosurePolicy.mayReadInFull(holding(role), BELOW)).as(role.code()).isFalse();
            assertThat(DisclosurePolicy.mayRecord(holding(role), OFFICE)).as(role.code()).isEqualTo(cares || watches);
            assertThat(DisclosurePolicy.mayRecord(holding(role), BELOW)).as(role.code()).isEqualTo(watches);
            assertThat(DisclosurePolicy.oversees(holding(role), UUID.randomUUID())).as(role.code()).isFalse();
        }
    }

    @Test
    void anOrderIsRecordedByAHeadAndDecidedBySomebodyElse() {
        Asker head = holding(Role.SECTION_HEAD);
        UUID other = UUID.randomUUID();

        assertThat(Arrays.stream(Role.values()).filter(role -> CourtOrderPolicy.mayRecord(holding(role), OFFICE)))
                .containsExactly(Role.SECTION_HEAD, Role.OFFICE_HEAD);
        assertThat(CourtOrderPolicy.mayRecord(head, BELOW)).isFalse();
        assertThat(CourtOrderPolicy.mayDecide(head, OFFICE, head.account())).isFalse();
        assertThat(CourtOrderPolicy.mayDecide(head, OFFICE, other)).isTrue();
        assertThat(CourtOrderPolicy.mayDecide(head, BELOW, other)).isFalse();
        assertThat(CourtOrderPolicy.mayDecide(holding(Role.DATA_PROTECTION_OFFICER), BELOW, other)).isTrue();
        assertThat(CourtOrderPolicy.mayDecide(holding(Role.OFFICER), OFFICE, other)).isFalse();
        assertThat(CourtOrderPolicy.mayRead(holding(Role.OFFICER), OFFICE)).isTrue();
        assertThat(CourtOrderPolicy.mayRead(holding(Role.AUDITOR), OFFICE)).isFalse();
    }

    @Test
    void anOrderCoversWhatItNamesOnceItIsConfirmed() {
        Set<DataCategory> both = EnumSet.of(DataCategory.PRESENCE, DataCategory.URINE);

        assertThat(CourtOrderPolicy.covers(true, both, PRESENCE)).isTrue();
        assertThat(CourtOrderPolicy.covers(true, PRESENCE, both)).isFalse();
        assertThat(CourtOrderPolicy.covers(false, both, PRESENCE)).isFalse();
    }

    private static List<RecipientKind> kinds(Basis basis) {
        return Arrays.stream(RecipientKind.values()).filter(kind -> DisclosurePolicy.fits(basis, kind)).toList();
    }
}
