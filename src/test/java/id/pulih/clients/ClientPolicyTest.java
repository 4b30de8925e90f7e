package id.pulih.clients;

import static id.pulih.access.Role.AUDITOR;
import static id.pulih.access.Role.DATA_PROTECTION_OFFICER;
import static id.pulih.access.Role.DIRECTORATE;
import static id.pulih.access.Role.DIVISION_HEAD;
import static id.pulih.access.Role.OFFICER;
import static id.pulih.access.Role.OFFICE_HEAD;
import static id.pulih.access.Role.SECTION_HEAD;
import static id.pulih.access.Somebody.BELOW;
import static id.pulih.access.Somebody.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.access.Somebody;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class ClientPolicyTest {

    private static final Set<Role> SUPERIORS = EnumSet.of(SECTION_HEAD, DIVISION_HEAD, OFFICE_HEAD, DIRECTORATE);

    @Test
    void identityIsReadInTheServingOfficeByThoseWhoServe() {
        for (BiPredicate<Asker, UUID> policy : List.<BiPredicate<Asker, UUID>>of(ClientPolicy::mayReadIdentity,
                ClientPolicy::mayReadAlias, ClientPolicy::mayChange, PaperPolicy::mayRead, PaperPolicy::mayReceive,
                ConsentPolicy::mayRead, ConsentPolicy::mayRecord)) {
            Somebody.only(policy, Role.CARE, Set.of());
        }
    }

    @Test
    void headsOfOfficesAboveAndTheDirectorateFollowByCaseNumber() {
        Set<Role> own = EnumSet.copyOf(Role.CARE);
        own.add(DIRECTORATE);
        Somebody.only(ClientPolicy::mayFollow, own, SUPERIORS);
    }

    @Test
    void whoReadsTheTrailKnowsTheCaseNumbersItTellsAbout() {
        Set<Role> own = EnumSet.copyOf(Role.CARE);
        own.addAll(EnumSet.of(DIRECTORATE, DATA_PROTECTION_OFFICER, AUDITOR));
        Set<Role> above = EnumSet.copyOf(SUPERIORS);
        above.addAll(EnumSet.of(DATA_PROTECTION_OFFICER, AUDITOR));

        Somebody.only(ClientPolicy::mayKnowOf, own, above);
    }

    @Test
    void listsAskForNoOtherOfficesThanThose() {
        assertThat(ClientPolicy.officesKnown(Somebody.with(AUDITOR))).containsExactly(OWN, BELOW);
        assertThat(ClientPolicy.officesFollowed(Somebody.with(AUDITOR))).isEmpty();
        assertThat(ClientPolicy.officesFollowed(Somebody.with(OFFICER))).containsExactly(OWN);
        assertThat(ClientPolicy.officesKnown(Somebody.agent())).isEmpty();
        assertThat(ClientPolicy.officesKnown(Somebody.with(Role.OFFICE_ADMINISTRATOR))).isEmpty();
        assertThat(ClientPolicy.officesKnown(Somebody.with(Role.INSTITUTION_STAFF))).isEmpty();
    }

    @Test
    void thoseWhoServeRegisterAndSearchByName() {
        Somebody.only(ClientPolicy::mayRegister, Role.CARE);
        Somebody.only(ClientPolicy::maySearchByName, Role.CARE);
    }
}
