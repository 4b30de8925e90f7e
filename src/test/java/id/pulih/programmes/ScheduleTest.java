package id.pulih.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.rules.Rules;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private final Rules rules = Rules.load();
    private final Programmes programmes = Programmes.load(rules);

    @Test
    void gambarFourStartingOnTheFifthOfJanuary() {
        assertThat(table(Programmes.AFTERCARE_2019, 0)).containsExactly(
            "visit-m1 agent 2026-01-05..2026-01-18 until 2026-02-04 blocks",
            "whoqol-bref-initial officer 2026-01-05..2026-01-18 until 2026-04-04 blocks",
            "urine-test-initial officer 2026-01-05..2026-01-18 until 2026-04-04 blocks",
            "information-m1 agent 2026-01-19..2026-02-04 until 2026-04-04",
            "positive-activity-m1 agent 2026-01-19..2026-02-04 until 2026-04-04",
            "visit-m2 agent 2026-02-05..2026-02-18 until 2026-03-04 blocks",
            "group-meeting-m2 officer 2026-02-05..2026-02-18 until 2026-04-04",
            "relapse-prevention-m2 agent 2026-02-05..2026-02-18 until 2026-03-04",
            "positive-activity-m2 agent 2026-02-19..2026-03-04 until 2026-04-04",
            "progress-review-m2 agent 2026-02-19..2026-03-04 until 2026-04-04",
            "visit-m3 agent 2026-03-05..2026-03-18 until 2026-04-04 blocks",
            "group-meeting-m3 officer 2026-03-05..2026-03-18 until 2026-04-04",
            "relapse-prevention-m3 agent 2026-03-05..2026-03-18 until 2026-04-04",
            "positive-activity-m3 agent 2026-03-19..2026-04-04 until 2026-04-04",
            "progress-review-m3 agent 2026-03-19..2026-04-04 until 2026-04-04",
            "visit-m4 agent 2026-04-05..2026-05-04 until 2026-05-04 blocks",
            "whoqol-bref-final officer 2026-04-05..2026-05-04 until 2026-05-04 blocks",
            "urine-test-final officer 2026-04-05..2026-05-04 until 2026-05-04 blocks",
            "networking-m4 agent 2026-04-05..2026-05-04 until 2026-05-04");
    }

    @Test
    void theTwoHomeVisitsOfTheClinic() {
        assertThat(table(Programmes.CONTINUED_CARE, 0)).containsExactly(
            "visit-initial counsellor 2026-01-05..2026-02-04 until 2026-04-04 blocks",
            "progress-review-initial counsellor 2026-01-05..2026-02-04 until 2026-04-04 blocks",
            "urica-initial counsellor 2026-01-05..2026-02-04 until 2026-04-04 blocks",
            "whoqol-bref-initial counsellor 2026-01-05..2026-02-04 until 2026-04-04 blocks",
            "urine-test-initial counsellor 2026-01-05..2026-02-04 until 2026-04-04 blocks",
            "visit-final counsellor 2026-04-05..2026-05-04 until 2026-05-04 blocks",
            "progress-review-final counsellor 2026-04-05..2026-05-04 until 2026-05-04 blocks",
            "urica-final counsellor 2026-04-05..2026-05-04 until 2026-05-04 blocks",
            "whoqol-bref-final counsellor 2026-04-05..2026-05-04 until 2026-05-04 blocks",
            "urine-test-final counsellor 2026-04-05..2026-05-04 until 2026-05-04 blocks");
    }

    @Test
    void anExtensionAddsVisitsAndMovesTheFinalMeasurements() {
        assertThat(table(Programmes.AFTERCARE_2019, 2)).endsWith(
            "visit-m4 agent 2026-04-05..2026-05-04 until 2026-05-04 blocks",
            "networking-m4 agent 2026-04-05..2026-05-04 until 2026-07-04",
            "visit-m5 agent 2026-05-05..2026-06-04 until 2026-06-04 blocks",
            "visit-m6 agent 2026-06-05..2026-07-04 until 2026-07-04 blocks",
            "whoqol-bref-final officer 2026-06-05..2026-07-04 until 2026-07-04 blocks",
            "urine-test-final officer 2026-06-05..2026-07-04 until 2026-07-04 blocks");
        assertThat(table(Programmes.CONTINUED_CARE, 1)).hasSize(10)
            .contains("visit-final counsellor 2026-05-05..2026-06-04 until 2026-06-04 blocks");
    }

    @Test
    void everyStartOfFourYearsGivesASoundSchedule() {
        CalendarLaws.everyStart().map(start -> ProgrammeCalendar.of(start, 4)).forEach(new ScheduleLaws(programmes)::check);
    }

    @Test
    void everyObligationCitesRulesThatExist() {
        assertThat(programmes.all()).allSatisfy(profile -> assertThat(profile.obligations()).allSatisfy(each -> {
            assertThat(each.citations()).isNotEmpty();
            assertThat(each.citations()).allSatisfy(citation -> assertThat(rules.citation(citation.rule())).isEqualTo(citation));
        }));
    }

    @Test
    void aCalendarShorterThanTheProfileIsRefused() {
        ProgrammeProfile profile = programmes.profile(Programmes.AFTERCARE_2019).orElseThrow();
        assertThatThrownBy(() -> Schedule.of(profile, ProgrammeCalendar.of(LocalDate.of(2026, 1, 5), 3)))
            .hasMessageContaining("needs 4 months");
        assertThat(programmes.profile("pasca-1999")).isEmpty();
    }

    private List<String> table(String code, int extension) {
        var calendar = new ProgrammeCalendar(LocalDate.of(2026, 1, 5), 4, extension, List.of());
        return Schedule.of(programmes.profile(code).orElseThrow(), calendar).stream()
            .map(each -> "%s %s %s..%s until %s%s".formatted(each.ruleKey(), each.owner(), each.from(), each.to(),
                each.lastDay(), each.blocksCompletion() ? " blocks" : ""))
            .toList();
    }
}
