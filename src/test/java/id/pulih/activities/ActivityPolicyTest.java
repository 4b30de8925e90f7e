package id.pulih.activities;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Role;
import id.pulih.access.Somebody;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActivityPolicyTest {

    @Test
    void superiorsSeeThatSomethingHappenedAndTheServingOfficeWhat() {
        Set<Role> own = EnumSet.copyOf(Role.CARE);
        own.add(Role.DIRECTORATE);
        Set<Role> above = EnumSet.copyOf(Role.HEADS);
        above.add(Role.DIRECTORATE);
        Somebody.only(ActivityPolicy::mayRead, own, above);
        Somebody.only(ActivityPolicy::mayReadNotes, Role.CARE, Set.of());
    }

    @Test
    void theServingOfficeRecordsWhileTheProgrammeRuns() {
        LocalDate ended = LocalDate.of(2026, 11, 1);
        Somebody.only((asker, office) -> ActivityPolicy.mayRecord(asker, office, null), Role.CARE, Set.of());
        Somebody.only((asker, office) -> ActivityPolicy.mayRecord(asker, office, ended), Set.of(), Set.of());
    }

    @Test
    void theServingOfficeCorrectsEverythingAndAnAgentHerOwn() {
        UUID other = new UUID(2, 9);
        Somebody.only((asker, office) -> ActivityPolicy.mayCorrect(asker, office, other), Role.CARE, Set.of());
        assertThat(ActivityPolicy.mayCorrect(Somebody.agent(), Somebody.OWN, Somebody.ACCOUNT)).isTrue();
        assertThat(ActivityPolicy.mayCorrect(Somebody.agent(), Somebody.OWN, other)).isFalse();
    }
}
