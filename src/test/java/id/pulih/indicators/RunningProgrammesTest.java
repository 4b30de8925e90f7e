package id.pulih.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.demo.Cast;
import id.pulih.episodes.OpenDuties;
import id.pulih.episodes.OpenDuty;
import id.pulih.indicators.FigureCheck.Difference;
import id.pulih.platform.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What runs and what it owes is kept beside the figures: what is wrong there is found and mended, what is missing hides nothing. */
class RunningProgrammesTest extends CaseTest {

    private static final UUID SUMBAWA = Cast.office(Cast.SUMBAWA).id();

    @Autowired
    private FigureCheck check;

    @Autowired
    private FigureRebuild rebuild;

    @Autowired
    private OpenDuties open;

    @BeforeEach
    void beginWithWhatTheFactsSay() {
        FigureDifferences.settle(rebuild, check, SUMBAWA);
    }

    @Test
    void aDayThatIsKeptWrongIsFoundAndMended() {
        UUID episode = openEpisode();
        change("update pulih.running_programme set windows[2] = windows[2] + 1 where office_id = :office and episode_id = :id", episode);

        assertThat(check.office(SUMBAWA).differences()).extracting(Difference::owner).containsExactly(episode);

        rebuild.office(SUMBAWA, true, (done, total) -> true);
        assertThat(check.office(SUMBAWA).differences()).isEmpty();
    }

    @Test
    void aProgrammeThatIsMissingAndOneThatDoesNotExistAreFoundAndMended() {
        UUID missing = openEpisode();
        UUID stray = Ids.next();
        change("""
                insert into pulih.running_programme (office_id, episode_id, client_id, programme, starts_on, months, extension, planned_end, pauses)
                select office_id, :stray, client_id, programme, starts_on, months, extension, planned_end, pauses
                  from pulih.running_programme where office_id = :office and episode_id = :id""", missing, stray);
        change("delete from pulih.running_programme where office_id = :office and episode_id = :id", missing);

        assertThat(check.office(SUMBAWA).differences()).extracting(Difference::owner).containsExactlyInAnyOrder(missing, stray);

        rebuild.office(SUMBAWA, true, (done, total) -> true);
        assertThat(check.office(SUMBAWA).differences()).isEmpty();
    }

    /** As after the migration of an installation that was there before. */
    @Test
    void whatWasNeverWorkedOutIsWorkedOutByWhoeverReadsIt() {
        UUID episode = openEpisode();
        List<OpenDuty> before = open.of(dewi(), TODAY.plusDays(7));
        assertThat(before).extracting(OpenDuty::episode).contains(episode);
        change("update pulih.running_programme set obligations = null, rules = null, windows = null where office_id = :office and :id::uuid is not null", episode);

        assertThat(open.of(dewi(), TODAY.plusDays(7))).isEqualTo(before);
        assertThat(check.office(SUMBAWA).differences()).as("nothing is wrong").isEmpty();
        assertThat(unknown()).isPositive();

        rebuild.office(SUMBAWA, true, (done, total) -> true);
        assertThat(unknown()).isZero();
        assertThat(open.of(dewi(), TODAY.plusDays(7))).isEqualTo(before);
    }

    private void change(String sql, UUID episode) {
        change(sql, episode, episode);
    }

    private void change(String sql, UUID episode, UUID stray) {
        work.write(dewi().own("figures"), () -> {
            jdbc.sql(sql).param("office", SUMBAWA).param("id", episode).param("stray", stray).update();
        });
    }

    private long unknown() {
        return work.read(dewi().own("figures"), () -> jdbc.sql("select count(*) from pulih.running_programme where office_id = :office and obligations is null")
                .param("office", SUMBAWA).query(Long.class).single());
    }
}
