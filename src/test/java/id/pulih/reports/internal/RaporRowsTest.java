package id.pulih.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.demo.Cast;
import id.pulih.platform.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RaporRowsTest extends CaseTest {

    private static final String SAID = """
            select distinct s.episode_id from pulih.assignment s
              left join pulih.assignment_ending x on x.office_id = s.office_id and x.assignment_id = s.id
             where s.office_id = :office and s.from_day <= :last and (x.ended_on is null or x.ended_on >= :month)""";

    @Autowired
    private RaporRows rows;

    /** Most assignments ended long ago and are not read; whose Rapor is owed must not hang on that. */
    @Test
    void whoIsAccompaniedInAMonthIsWhatAllAssignmentsSay() {
        openEpisode();
        int found = 0;
        for (String code : List.of(Cast.SUMBAWA, Cast.CILACAP)) {
            UUID office = Cast.office(code).id();
            for (LocalDate month = TODAY.withDayOfMonth(1).minusMonths(14); !month.isAfter(TODAY); month = month.plusMonths(1)) {
                found += compared(office, month);
            }
        }
        assertThat(found).isPositive();
    }

    private int compared(UUID office, LocalDate month) {
        return work.read(Scope.of(List.of(office), null, "test"), () -> {
            List<UUID> said = jdbc.sql(SAID).param("office", office).param("month", month).param("last", month.plusMonths(1).minusDays(1))
                    .query(UUID.class).list();
            assertThat(rows.all(office, month)).as(office + " " + month).extracting(RaporLine::episode).containsExactlyInAnyOrderElementsOf(said);
            said.forEach(episode -> assertThat(rows.find(office, month, episode)).isPresent());
            return said.size();
        });
    }
}
