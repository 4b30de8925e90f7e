package id.pulih.accounts;

import static id.pulih.access.Role.DIVISION_HEAD;
import static id.pulih.access.Role.OFFICER;
import static id.pulih.access.Role.OFFICE_ADMINISTRATOR;
import static id.pulih.access.Role.OFFICE_HEAD;
import static id.pulih.access.Role.SECTION_HEAD;
import static id.pulih.access.Somebody.ACCOUNT;
import static id.pulih.access.Somebody.BELOW;
import static id.pulih.access.Somebody.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.access.Somebody;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeputyPolicyTest {

    private static final UUID COLLEAGUE = new UUID(2, 2);

    @Test
    void aHeadNamesADeputyForTheOwnRoleAndTheAdministratorForEveryHead() {
        for (Role role : Role.values()) {
            Set<Role> may = Role.HEADS.contains(role) ? EnumSet.of(role, OFFICE_ADMINISTRATOR) : Set.of();
            Somebody.only(asker -> DeputyPolicy.mayAppointFor(asker, role), may);
            Somebody.only((asker, office) -> DeputyPolicy.mayEnd(asker, office, role), may, Set.of());
        }
    }

    @Test
    void aDeputyNamesNoDeputies() {
        Asker deputy = Somebody.deputising(OFFICE_HEAD, OFFICER);

        assertThat(DeputyPolicy.mayAppointFor(deputy, OFFICE_HEAD)).isFalse();
        assertThat(DeputyPolicy.mayEnd(deputy, OWN, OFFICE_HEAD)).isFalse();
    }

    @Test
    void aColleagueWhoServesOrKeepsAccountsMayBeNamed() {
        Asker head = Somebody.with(SECTION_HEAD);
        for (Role role : Role.values()) {
            assertThat(DeputyPolicy.mayBeAppointed(head, OWN, COLLEAGUE, Set.of(role))).as(role.code())
                    .isEqualTo(Role.CARE.contains(role) || role == OFFICE_ADMINISTRATOR);
        }
        assertThat(DeputyPolicy.mayBeAppointed(head, OWN, COLLEAGUE, Set.of())).isFalse();
        assertThat(DeputyPolicy.mayBeAppointed(head, BELOW, COLLEAGUE, Set.of(OFFICER))).isFalse();
        assertThat(DeputyPolicy.mayBeAppointed(head, OWN, ACCOUNT, Set.of(DIVISION_HEAD))).isFalse();
    }
}
