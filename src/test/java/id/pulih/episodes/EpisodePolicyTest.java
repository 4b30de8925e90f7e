package id.pulih.episodes;

import static id.pulih.access.Somebody.AGENT;
import static id.pulih.access.Somebody.BELOW;
import static id.pulih.access.Somebody.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Role;
import id.pulih.access.Somebody;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EpisodePolicyTest {

    private static final LocalDate ENDED = LocalDate.of(2026, 11, 1);

    @Test
    void theServingOfficeServesAndReadsWhatWasWritten() {
        Somebody.only(EpisodePolicy::mayServe, Role.CARE, Set.of());
        Somebody.only(EpisodePolicy::mayReadReasons, Role.CARE, Set.of());
        Somebody.only(EpisodePolicy::mayOpen, Role.CARE, Set.of());
    }

    @Test
    void superiorsFollowByCaseNumber() {
        Set<Role> own = EnumSet.copyOf(Role.CARE);
        own.add(Role.DIRECTORATE);
        Set<Role> above = EnumSet.copyOf(Role.HEADS);
        above.add(Role.DIRECTORATE);
        Somebody.only(EpisodePolicy::mayFollow, own, above);
        assertThat(EpisodePolicy.officesFollowed(Somebody.with(Role.DIVISION_HEAD))).containsExactly(OWN, BELOW);
        assertThat(EpisodePolicy.officesFollowed(Somebody.agent())).isEmpty();
    }

    @Test
    void nothingIsAddedToAnEndedProgramme() {
        Somebody.only((asker, office) -> EpisodePolicy.mayRecord(asker, office, null), Role.CARE, Set.of());
        Somebody.only((asker, office) -> EpisodePolicy.mayRecord(asker, office, ENDED), Set.of(), Set.of());
    }

    @Test
    void aHeadOfTheServingOfficeExtends() {
        Somebody.only(EpisodePolicy::mayExtend, Role.HEADS, Set.of());
    }

    @Test
    void theAgentAssignedTodayAccompaniesARunningProgramme() {
        Somebody.only((asker, office) -> EpisodePolicy.mayAccompany(asker, office, AGENT, null), Set.of(Role.AGENT), Set.of());
    }

    @Test
    void thoseWhoServeAndTheAgentOfTodayRecordWhatWasDone() {
        Set<Role> both = EnumSet.copyOf(Role.CARE);
        both.add(Role.AGENT);
        Somebody.only((asker, office) -> EpisodePolicy.mayTakePart(asker, office, AGENT, null), both, Set.of());
        Somebody.only((asker, office) -> EpisodePolicy.mayTakePart(asker, office, null, null), Role.CARE, Set.of());
        Somebody.only((asker, office) -> EpisodePolicy.mayTakePart(asker, office, AGENT, ENDED), Role.CARE, Set.of());
    }

    @Test
    void anotherAgentNoAgentAndAnEndedProgrammeAreNotAccompanied() {
        assertThat(EpisodePolicy.mayAccompany(Somebody.agent(), OWN, new UUID(3, 2), null)).isFalse();
        assertThat(EpisodePolicy.mayAccompany(Somebody.agent(), OWN, null, null)).isFalse();
        assertThat(EpisodePolicy.mayAccompany(Somebody.agent(), OWN, AGENT, ENDED)).isFalse();
        assertThat(EpisodePolicy.mayAccompany(Somebody.with(Role.AGENT), OWN, null, null)).isFalse();
    }
}
