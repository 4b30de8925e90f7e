package id.pulih.rights;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestPolicyTest {

    private static final UUID OFFICE = UUID.randomUUID();
    private static final UUID BELOW = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();

    @Test
    void thoseWhoServeHandleRequestsOfTheirOwnOfficeOnly() {
        for (Role role : Role.values()) {
            assertThat(RequestPolicy.mayHandle(somebody(role), OFFICE)).as(role.code()).isEqualTo(Role.CARE.contains(role));
            assertThat(RequestPolicy.mayReadWords(somebody(role), OFFICE)).as(role.code()).isEqualTo(Role.CARE.contains(role));
            assertThat(RequestPolicy.mayHandle(somebody(role), BELOW)).as(role.code()).isFalse();
            assertThat(RequestPolicy.mayReadWords(somebody(role), BELOW)).as(role.code()).isFalse();
        }
    }

    @Test
    void theDataProtectionOfficerSeesTheHoursOfAllOfficesBelowAndNobodyElseDoes() {
        for (Role role : Role.values()) {
            boolean officer = role == Role.DATA_PROTECTION_OFFICER;
            assertThat(RequestPolicy.maySeeHours(somebody(role), OFFICE)).as(role.code()).isEqualTo(officer || Role.CARE.contains(role));
            assertThat(RequestPolicy.maySeeHours(somebody(role), BELOW)).as(role.code()).isEqualTo(officer);
            assertThat(RequestPolicy.maySeeHours(somebody(role), ELSEWHERE)).as(role.code()).isFalse();
        }
    }

    @Test
    void headsDecideInTheirOwnOffice() {
        for (Role role : Role.values()) {
            assertThat(RequestPolicy.mayDecide(somebody(role), OFFICE)).as(role.code()).isEqualTo(Role.HEADS.contains(role));
            assertThat(RequestPolicy.mayDecide(somebody(role), BELOW)).as(role.code()).isFalse();
        }
    }

    @Test
    void whatCannotBeUndoneTakesAnotherHead() {
        Asker head = somebody(Role.OFFICE_HEAD);

        assertThat(RequestPolicy.mayConfirm(head, OFFICE, UUID.randomUUID())).isTrue();
        assertThat(RequestPolicy.mayConfirm(head, OFFICE, head.account())).isFalse();
        assertThat(RequestPolicy.mayConfirm(head, BELOW, UUID.randomUUID())).isFalse();
        assertThat(RequestPolicy.mayConfirm(somebody(Role.OFFICER), OFFICE, UUID.randomUUID())).isFalse();
    }

    private static Asker somebody(Role role) {
        Set<Role> roles = EnumSet.of(role);
        return new Asker(UUID.randomUUID(), "uji", "Uji", OFFICE, "Kantor Uji", ZoneId.of("Asia/Jakarta"), roles, Set.of(), List.of(BELOW), null,
                Locale.forLanguageTag("id"));
    }
}
