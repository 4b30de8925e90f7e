package id.pulih.rights;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.clients.RestrictionPolicy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeepingPoliciesTest {

    private static final UUID OFFICE = UUID.randomUUID();
    private static final UUID BELOW = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final RetentionPolicy.Years FIVE = new RetentionPolicy.Years(5, null, 6, 7, 8, 9);

    @Test
    void recordsAreErasedOnlyWhenNothingRunsNothingHoldsAndTheTimeIsOver() {
        assertThat(ErasurePolicy.mayErase(facts(false, false, DAY.minusDays(1)), DAY)).isTrue();
        assertThat(ErasurePolicy.mayErase(facts(false, false, DAY), DAY)).isFalse();
        assertThat(ErasurePolicy.mayErase(facts(true, false, DAY.minusDays(1)), DAY)).isFalse();
        assertThat(ErasurePolicy.mayErase(facts(false, true, DAY.minusDays(1)), DAY)).isFalse();
        assertThat(ErasurePolicy.mayErase(facts(false, false, null), DAY)).isFalse();
    }

    @Test
    void whyItWasDoneIsACode() {
        assertThat(ErasurePolicy.why(facts(true, true, null), DAY)).isEqualTo("programme-runs");
        assertThat(ErasurePolicy.why(facts(false, true, null), DAY)).isEqualTo("legal-hold");
        assertThat(ErasurePolicy.why(facts(false, false, null), DAY)).isEqualTo("kept-until=open");
        assertThat(ErasurePolicy.why(facts(false, false, DAY), DAY)).isEqualTo("kept-until=2026-01-10");
        assertThat(ErasurePolicy.why(facts(false, false, DAY.minusDays(1)), DAY)).isEqualTo("retention-ended");
    }

    @Test
    void theLongestClassKeepsTheWholeRecord() {
        assertThat(until(null, null, null, null, null, null, FIVE)).isEqualTo(DAY.plusYears(5));
        assertThat(until(DAY.plusDays(1), null, null, null, null, null, FIVE)).isEqualTo(DAY.plusDays(1).plusYears(5));
        assertThat(until(DAY, null, DAY, null, null, null, FIVE)).isEqualTo(DAY.plusYears(6));
        assertThat(until(DAY, null, DAY, DAY, null, null, FIVE)).isEqualTo(DAY.plusYears(7));
        assertThat(until(DAY, null, DAY, DAY, DAY, null, FIVE)).isEqualTo(DAY.plusYears(8));
        assertThat(until(DAY, null, DAY, DAY, DAY, DAY, FIVE)).isEqualTo(DAY.plusYears(9));
        assertThat(until(DAY, DAY.plusYears(3), null, null, null, null, FIVE)).as("a visit counts in clinics only").isEqualTo(DAY.plusYears(5));
    }

    @Test
    void aClinicKeepsTwentyFiveYearsFromTheLastVisit() {
        var clinic = new RetentionPolicy.Years(5, 25, 5, 5, 5, 5);

        assertThat(until(DAY, DAY.plusMonths(1), null, null, null, null, clinic)).isEqualTo(DAY.plusMonths(1).plusYears(25));
        assertThat(until(DAY.plusDays(2), null, null, null, null, null, clinic)).isEqualTo(DAY.plusDays(2).plusYears(25));
    }

    @Test
    void everyRoleMayWhatItsOfficeNeeds() {
        for (Role role : Role.values()) {
            Asker asker = somebody(role);
            boolean protectionOfficer = role == Role.DATA_PROTECTION_OFFICER;
            assertThat(ExportPolicy.mayExport(asker, OFFICE)).as(role.code()).isEqualTo(role == Role.OFFICER || Role.HEADS.contains(role));
            assertThat(ExportPolicy.mayExport(asker, BELOW)).as(role.code()).isFalse();
            assertThat(RestrictionPolicy.mayRestrict(asker, OFFICE)).as(role.code()).isEqualTo(Role.HEADS.contains(role));
            assertThat(RestrictionPolicy.mayRestrict(asker, BELOW)).as(role.code()).isFalse();
            assertThat(RetentionPolicy.mayPropose(asker, OFFICE)).as(role.code()).isEqualTo(role == Role.OFFICE_HEAD);
            assertThat(RetentionPolicy.mayPropose(asker, BELOW)).as(role.code()).isFalse();
            assertThat(RetentionPolicy.offices(asker)).as(role.code()).hasSize(protectionOfficer ? 2 : role == Role.OFFICE_HEAD ? 1 : 0);
            assertThat(RetentionPolicy.mayApprove(asker, OFFICE, UUID.randomUUID())).as(role.code()).isEqualTo(protectionOfficer || Role.HEADS.contains(role));
            assertThat(RetentionPolicy.mayApprove(asker, BELOW, UUID.randomUUID())).as(role.code()).isEqualTo(protectionOfficer);
            assertThat(RetentionPolicy.mayApprove(asker, OFFICE, asker.account())).as(role.code()).isFalse();
            assertThat(RetentionPolicy.mayApprove(asker, UUID.randomUUID(), UUID.randomUUID())).as(role.code()).isFalse();
        }
    }

    private static LocalDate until(LocalDate end, LocalDate visit, LocalDate certificate, LocalDate attachment, LocalDate consent,
            LocalDate request, RetentionPolicy.Years years) {
        return RetentionPolicy.keptUntil(new RetentionPolicy.Days(DAY, end, visit, certificate, attachment, consent, request), years);
    }

    private static ErasurePolicy.Facts facts(boolean runs, boolean held, LocalDate until) {
        return new ErasurePolicy.Facts(runs, held, until);
    }

    private static Asker somebody(Role role) {
        return new Asker(UUID.randomUUID(), "uji", "Uji", OFFICE, "Kantor Uji", ZoneId.of("Asia/Jakarta"), EnumSet.of(role), Set.of(),
                List.of(BELOW), null, Locale.forLanguageTag("id"));
    }
}
