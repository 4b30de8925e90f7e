package id.pulih.openings;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.openings.OpeningPolicy.Request;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpeningPolicyTest {

    private static final UUID PROVINCE = UUID.randomUUID();
    private static final UUID REGENCY = UUID.randomUUID();
    private static final UUID SIBLING = UUID.randomUUID();
    private static final Set<Role> OPENERS = Set.of(Role.DIVISION_HEAD, Role.OFFICE_HEAD, Role.DIRECTORATE);
    private static final Request REQUEST = new Request(UUID.randomUUID(), PROVINCE, REGENCY);

    @Test
    void onlyDivisionHeadsOfficeHeadsAndTheDirectorateAboveOpenNames() {
        for (Role role : Role.values()) {
            assertThat(OpeningPolicy.mayOpen(above(role), REGENCY)).as(role.code()).isEqualTo(OPENERS.contains(role));
            assertThat(OpeningPolicy.mayOpen(above(role), PROVINCE)).as(role.code()).isFalse();
            assertThat(OpeningPolicy.mayOpen(at(SIBLING, role), REGENCY)).as(role.code()).isFalse();
            assertThat(OpeningPolicy.mayOpen(at(REGENCY, role), REGENCY)).as(role.code()).isFalse();
        }
    }

    @Test
    void theSecondPersonIsAnotherHeadOfThatOfficeOrTheProtectionOfficer() {
        for (Role role : Role.values()) {
            boolean head = OpeningPolicy.SECOND_PERSONS.contains(role);
            boolean officer = role == Role.DATA_PROTECTION_OFFICER;
            assertThat(OpeningPolicy.mayDecide(above(role), REQUEST)).as(role.code()).isEqualTo(head || officer);
            assertThat(OpeningPolicy.mayDecide(at(REGENCY, role), REQUEST)).as(role.code()).isEqualTo(officer);
            assertThat(OpeningPolicy.mayDecide(at(SIBLING, role), REQUEST)).as(role.code()).isFalse();
        }
    }

    @Test
    void nobodyDecidesAboutTheOwnRequestNorAsSomebodysDeputy() {
        for (Role role : Role.values()) {
            Asker somebody = above(role);
            assertThat(OpeningPolicy.mayDecide(somebody, new Request(somebody.account(), PROVINCE, REGENCY))).as(role.code()).isFalse();
            assertThat(OpeningPolicy.mayDecide(asker(PROVINCE, Set.of(role), Set.of(role), List.of(REGENCY)), REQUEST)).as(role.code()).isFalse();
        }
    }

    @Test
    void theServingOfficeAndThoseWhoWatchReviewAndNobodyElse() {
        for (Role role : Role.values()) {
            boolean watches = role == Role.DATA_PROTECTION_OFFICER || role == Role.AUDITOR;
            assertThat(OpeningPolicy.mayReview(at(REGENCY, role), REGENCY)).as(role.code()).isEqualTo(watches || Role.CARE.contains(role));
            assertThat(OpeningPolicy.mayReview(above(role), REGENCY)).as(role.code()).isEqualTo(watches);
            assertThat(OpeningPolicy.mayReview(at(SIBLING, role), REGENCY)).as(role.code()).isFalse();
        }
    }

    @Test
    void whoAskedSeesIt() {
        Asker asked = above(Role.DIVISION_HEAD);
        Asker colleague = above(Role.OFFICER);
        var request = new Request(asked.account(), PROVINCE, REGENCY);

        assertThat(OpeningPolicy.maySee(asked, request)).isTrue();
        assertThat(OpeningPolicy.maySee(colleague, request)).isFalse();
        assertThat(OpeningPolicy.maySee(above(Role.AUDITOR), request)).isTrue();
    }

    @Test
    void theReasonIsNotForTheAuditor() {
        assertThat(OpeningPolicy.mayReadReason(above(Role.AUDITOR), REQUEST)).isFalse();
        assertThat(OpeningPolicy.mayReadReason(above(Role.DATA_PROTECTION_OFFICER), REQUEST)).isTrue();
        assertThat(OpeningPolicy.mayReadReason(asker(REGENCY, Set.of(Role.AUDITOR, Role.OFFICER), Set.of(), List.of()), REQUEST)).isTrue();
        assertThat(OpeningPolicy.mayReadReason(asker(PROVINCE, Set.of(Role.AUDITOR, Role.DATA_PROTECTION_OFFICER), Set.of(), List.of(REGENCY)), REQUEST)).isTrue();
        assertThat(OpeningPolicy.mayReadReason(at(SIBLING, Role.OFFICE_HEAD), REQUEST)).isFalse();
    }

    @Test
    void whoOpenedAHeadOfTheServingOfficeAndTheProtectionOfficerClose() {
        Asker opened = above(Role.DIRECTORATE);
        assertThat(OpeningPolicy.mayClose(opened, new Request(opened.account(), PROVINCE, REGENCY))).isTrue();
        for (Role role : Role.values()) {
            boolean officer = role == Role.DATA_PROTECTION_OFFICER;
            assertThat(OpeningPolicy.mayClose(at(REGENCY, role), REQUEST)).as(role.code()).isEqualTo(officer || Role.HEADS.contains(role));
            assertThat(OpeningPolicy.mayClose(above(role), REQUEST)).as(role.code()).isEqualTo(officer);
            assertThat(OpeningPolicy.mayClose(at(SIBLING, role), REQUEST)).as(role.code()).isFalse();
        }
    }

    private static Asker above(Role role) {
        return asker(PROVINCE, Set.of(role), Set.of(), List.of(REGENCY));
    }

    private static Asker at(UUID office, Role role) {
        return asker(office, Set.of(role), Set.of(), List.of());
    }

    private static Asker asker(UUID office, Set<Role> roles, Set<Role> deputising, List<UUID> below) {
        return new Asker(UUID.randomUUID(), "uji", "Uji", office, "Kantor Uji", ZoneId.of("Asia/Jakarta"), roles, deputising, below, null,
                Locale.forLanguageTag("id"));
    }
}
