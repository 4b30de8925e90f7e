package id.pulih.offices;

import static id.pulih.access.Role.DIRECTORATE;
import static id.pulih.access.Role.OFFICE_ADMINISTRATOR;
import static id.pulih.access.Role.OFFICE_HEAD;
import static id.pulih.access.Somebody.ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Role;
import id.pulih.access.Somebody;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfficePolicyTest {

    @Test
    void theOwnLetterheadIsChangedByHeadAdministratorAndDirectorate() {
        Somebody.only(OfficePolicy::mayChange, EnumSet.of(DIRECTORATE, OFFICE_ADMINISTRATOR, OFFICE_HEAD), Set.of());
    }

    @Test
    void theDirectorateAddsOfficesAnywhereAndAnAdministratorClinicsBelowTheOwn() {
        Somebody.only(OfficePolicy::mayAddOffices, Set.of(DIRECTORATE));
        assertThat(OfficePolicy.mayAddClinics(Somebody.with(DIRECTORATE), ELSEWHERE)).isTrue();
        Somebody.only((asker, office) -> !OfficePolicy.mayAddOffices(asker) && OfficePolicy.mayAddClinics(asker, office),
                Set.of(OFFICE_ADMINISTRATOR), Set.of());
    }

    @Test
    void institutionsAreKeptByThoseWhoServeAndAdministrate() {
        Set<Role> roles = EnumSet.copyOf(Role.CARE);
        roles.addAll(EnumSet.of(OFFICE_ADMINISTRATOR, DIRECTORATE));
        Somebody.only(InstitutionPolicy::mayChange, roles);
    }

    @Test
    void theHeadOfTheOfficeDecidesRules() {
        Somebody.only(RulePolicy::mayDecide, Set.of(OFFICE_HEAD));
    }
}
