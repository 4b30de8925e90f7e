package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.offices.OfficeRules;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.programmes.Programmes;
import id.pulih.rules.RuleIds;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Continued care ends with a report that a head accepted, and with the certificate only then (R35). */
@Component
class TerminationReport {

    private final JdbcClient jdbc;
    private final OfficeRules rules;

    TerminationReport(JdbcClient jdbc, OfficeRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** @throws ProblemException report-needed */
    void need(Asker asker, Episode episode, LocalDate day) {
        boolean asked = episode.programme().equals(Programmes.CONTINUED_CARE)
                && rules.flag(asker.office(), RuleIds.PROGRAMME_TERMINATION_CERTIFICATE, day);
        if (asked && !accepted(episode)) {
            throw ProblemException.of(Problem.REPORT_NEEDED);
        }
    }

    private boolean accepted(Episode episode) {
        return jdbc.sql("""
                select exists (select from pulih.final_report r
                               join pulih.final_report_decision d on d.office_id = r.office_id and d.report_id = r.id
                               where r.office_id = :office and r.episode_id = :episode and d.accepted)""")
                .param("office", episode.office())
                .param("episode", episode.id())
                .query(Boolean.class)
                .single();
    }
}
