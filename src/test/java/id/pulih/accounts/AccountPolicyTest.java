package id.pulih.accounts;

import static id.pulih.access.Role.AGENT;
import static id.pulih.access.Role.DIRECTORATE;
import static id.pulih.access.Role.OFFICE_ADMINISTRATOR;
import static id.pulih.access.Somebody.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Role;
import id.pulih.access.Somebody;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountPolicyTest {

    @Test
    void theAdministratorKeepsTheAccountsOfTheOwnOffice() {
        Somebody.only(AccountPolicy::mayKeep, Set.of(OFFICE_ADMINISTRATOR), Set.of());
    }

    @Test
    void nobodyClosesTheOwnAccount() {
        Somebody.only(asker -> AccountPolicy.mayClose(asker, ACCOUNT), Set.of());
        Somebody.only(asker -> AccountPolicy.mayClose(asker, new UUID(2, 2)), Set.of(OFFICE_ADMINISTRATOR));
    }

    @Test
    void theAdministratorGrantsEveryRoleButAgentAndDirectorate() {
        for (Role role : Role.values()) {
            Somebody.only(asker -> AccountPolicy.mayGrant(asker, role),
                    role == AGENT || role == DIRECTORATE ? Set.of() : Set.of(OFFICE_ADMINISTRATOR));
        }
    }

    @Test
    void theDirectoratesAdministratorGrantsTheDirectoratesRole() {
        var both = Somebody.with(OFFICE_ADMINISTRATOR, DIRECTORATE);

        assertThat(Arrays.stream(Role.values()).filter(role -> AccountPolicy.mayGrant(both, role)))
                .hasSize(Role.values().length - 1)
                .doesNotContain(AGENT);
    }
}
