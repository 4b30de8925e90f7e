package id.pulih.instruments;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.instruments.internal.AnswerSheets;
import id.pulih.instruments.internal.AssessmentRow;
import id.pulih.instruments.internal.Corrections;
import id.pulih.instruments.internal.MeasurementWords;
import id.pulih.instruments.internal.NewAssessment;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes filled forms with their scores. Nothing is updated: a correction is a new row that names the one it replaces. */
@Component
public class AssessmentStore {

    /** What reading and checking a form needs. */
    @Component
    record Checks(Clock clock, Episodes episodes, AnswerSheets sheets, Corrections corrections) {}

    private final JdbcClient jdbc;
    private final Checks checks;
    private final Scoring scoring;
    private final Received received;
    private final Audit audit;
    private final MeasurementWords words;

    AssessmentStore(JdbcClient jdbc, Checks checks, Scoring scoring, Received received, Audit audit, MeasurementWords words) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.scoring = scoring;
        this.received = received;
        this.audit = audit;
        this.words = words;
    }

    /**
     * Scores and stores a form of the own office's episode. The caller opens the unit of work with {@code asker.own("care")}.
     *
     * @throws id.pulih.platform.InvalidInput with every field at fault
     * @throws ProblemException not-found, id-conflict, episode-ended, already-corrected
     */
    public Recorded record(Asker asker, UUID episodeId, Input input) {
        Episode episode = checks.episodes().own(asker, episodeId);
        LocalDate today = LocalDate.now(checks.clock().withZone(asker.zone()));
        var form = NewAssessment.read(input, checks.sheets(), asker, today, episode.calendar().startsOn());
        checks.corrections().check(input, Corrections.Fact.ASSESSMENT, episode, form.amends());
        input.check();
        if (!received.first(asker, form.id(), "assessment " + episodeId, input)) {
            return new Recorded(form.id(), false);
        }
        checks.episodes().open(asker, episodeId);
        checks.corrections().requireUncorrected(Corrections.Fact.ASSESSMENT, episode, form.amends());
        insert(asker, episode, form);
        String detail = "instrument=" + form.sheet().instrument().code() + " moment=" + form.moment();
        audit.record(asker, form.amends() == null ? "assessment-recorded" : "assessment-corrected", "assessment", form.id(), detail);
        return new Recorded(form.id(), true);
    }

    private void insert(Asker asker, Episode episode, NewAssessment form) {
        AnswerSheet sheet = form.sheet();
        try {
            var scored = new AssessmentRow.Scored(sheet, scoring.json(sheet, episode.office(), form.takenOn()));
            jdbc.sql(AssessmentRow.INSERT)
                    .params(AssessmentRow.of(asker, episode.id(), form, scored, checks.clock().instant()))
                    .params(words.sealed(episode, Corrections.Fact.ASSESSMENT, form.id(), form.reason(), form.missingReasons()))
                    .update();
        } catch (DuplicateKeyException e) {
            // Somebody else's correction of the same form was stored between our look and our insert.
            throw ProblemException.of(Problem.ALREADY_CORRECTED);
        }
    }
}
