package id.pulih.field;

import static id.pulih.access.Somebody.AGENT;
import static id.pulih.access.Somebody.ELSEWHERE;
import static id.pulih.access.Somebody.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Role;
import id.pulih.access.Somebody;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FieldPolicyTest {

    private static final LocalDate ENDED = LocalDate.of(2026, 11, 1);

    @Test
    void thoseWhoServeTheClientsKeepTheTelephones() {
        Somebody.only(FieldPolicy::mayServe, Role.CARE, Set.of());
    }

    @Test
    void anAgentFetchesForHerselfInHerOffice() {
        Somebody.only((asker, office) -> FieldPolicy.mayFetch(asker, office, AGENT), Set.of(Role.AGENT), Set.of());
        assertThat(FieldPolicy.mayFetch(Somebody.agent(), OWN, new UUID(3, 2))).isFalse();
        assertThat(FieldPolicy.mayFetch(Somebody.agent(), ELSEWHERE, AGENT)).isFalse();
    }

    @Test
    void onlyTheAgentOfTodayRecordsWithoutAPersonLooking() {
        Somebody.only((asker, office) -> FieldPolicy.mayRecord(asker, office, AGENT, null), Set.of(Role.AGENT), Set.of());
        assertThat(FieldPolicy.mayRecord(Somebody.agent(), OWN, AGENT, ENDED)).isFalse();
        assertThat(FieldPolicy.mayRecord(Somebody.agent(), OWN, null, null)).isFalse();
        assertThat(FieldPolicy.mayRecord(Somebody.with(), OWN, AGENT, null)).isFalse();
    }
}
