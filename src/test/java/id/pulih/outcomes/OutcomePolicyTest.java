package id.pulih.outcomes;

import id.pulih.access.Role;
import id.pulih.access.Somebody;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutcomePolicyTest {

    private static final LocalDate ENDED = LocalDate.of(2026, 11, 1);

    @Test
    void superiorsReadVerdicts() {
        Set<Role> own = EnumSet.copyOf(Role.CARE);
        own.add(Role.DIRECTORATE);
        Set<Role> above = EnumSet.copyOf(Role.HEADS);
        above.add(Role.DIRECTORATE);
        Somebody.only(OutcomePolicy::mayRead, own, above);
    }

    @Test
    void theServingOfficeRecordsWhileTheProgrammeRuns() {
        Somebody.only((asker, office) -> OutcomePolicy.mayRecord(asker, office, null), Role.CARE, Set.of());
        Somebody.only((asker, office) -> OutcomePolicy.mayRecord(asker, office, ENDED), Set.of(), Set.of());
    }

    @Test
    void theCompletionIsSeenWhileTheProgrammeRunsAndWhenItWasCompleted() {
        Somebody.only((asker, office) -> OutcomePolicy.maySeeCompletion(asker, office, null, null), Role.CARE, Set.of());
        Somebody.only((asker, office) -> OutcomePolicy.maySeeCompletion(asker, office, ENDED, "completed"), Role.CARE, Set.of());
        Somebody.only((asker, office) -> OutcomePolicy.maySeeCompletion(asker, office, ENDED, "moved"), Set.of(), Set.of());
    }

    @Test
    void headsCompleteAndRevokeAndTheOfficePrints() {
        Somebody.only(OutcomePolicy::mayComplete, Role.HEADS, Set.of());
        Somebody.only(CertificatePolicy::mayRevoke, Role.HEADS, Set.of());
        Somebody.only(CertificatePolicy::mayPrint, Role.CARE, Set.of());
    }
}
