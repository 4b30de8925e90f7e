package id.pulih.instruments;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.instruments.internal.Corrections;
import id.pulih.instruments.internal.MeasurementWords;
import id.pulih.instruments.internal.NewUrineTest;
import id.pulih.instruments.internal.UrineTestRow;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes urine tests. Nothing is updated: a correction is a new row that names the one it replaces. */
@Component
public class UrineTestStore {

    /** What reading and checking a test needs. */
    @Component
    record Checks(Clock clock, Episodes episodes, UrinePanels panels, Corrections corrections) {}

    private final JdbcClient jdbc;
    private final Checks checks;
    private final Received received;
    private final Audit audit;
    private final MeasurementWords words;

    UrineTestStore(JdbcClient jdbc, Checks checks, Received received, Audit audit, MeasurementWords words) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.received = received;
        this.audit = audit;
        this.words = words;
    }

    /**
     * Stores a test of the own office's episode. The caller opens the unit of work with {@code asker.own("care")}.
     *
     * @throws id.pulih.platform.InvalidInput with every field at fault
     * @throws ProblemException not-found, id-conflict, episode-ended, already-corrected
     */
    public Recorded record(Asker asker, UUID episodeId, Input input) {
        Episode episode = checks.episodes().own(asker, episodeId);
        LocalDate today = LocalDate.now(checks.clock().withZone(asker.zone()));
        var test = NewUrineTest.read(input, checks.panels().of(asker.office()), today, episode.calendar().startsOn());
        checks.corrections().check(input, Corrections.Fact.URINE_TEST, episode, test.amends());
        input.check();
        if (!received.first(asker, test.id(), "urine-test " + episodeId, input)) {
            return new Recorded(test.id(), false);
        }
        checks.episodes().open(asker, episodeId);
        checks.corrections().requireUncorrected(Corrections.Fact.URINE_TEST, episode, test.amends());
        insert(asker, episode, test, Objects.requireNonNull(test.result()));
        String action = test.amends() == null ? "urine-test-recorded" : "urine-test-corrected";
        audit.record(asker, action, "urine-test", test.id(), "moment=" + test.moment());
        return new Recorded(test.id(), true);
    }

    private void insert(Asker asker, Episode episode, NewUrineTest test, UrineResult result) {
        try {
            jdbc.sql(UrineTestRow.INSERT)
                    .params(UrineTestRow.of(asker, episode.id(), test, result, checks.clock().instant()))
                    .param("reason", words.sealed(episode, Corrections.Fact.URINE_TEST, test.id(), test.reason(), Map.of()).get("reason"))
                    .update();
        } catch (DuplicateKeyException e) {
            // Somebody else's correction of the same test was stored between our look and our insert.
            throw ProblemException.of(Problem.ALREADY_CORRECTED);
        }
    }
}
