package id.pulih.continuedcare.internal;

import id.pulih.episodes.Duty;
import id.pulih.episodes.Episode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What continued care asks for and is not there yet, as codes such as {@code paper.photo} and {@code initial.urica}. */
@Component
class Remaining {

    static final List<String> PAPERS = List.of("national-id", "family-card", "guardian-id", "photo");
    static final List<String> AT_A_VISIT = List.of("visit", "progress-review", "urica", "whoqol-bref", "urine-test");

    /** Not done, and no reason why not. */
    private static final Set<String> OPEN = Set.of("due", "late", "missed");

    private final JdbcClient jdbc;

    Remaining(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kinds of papers that were received. */
    List<String> papers(Episode episode) {
        return jdbc.sql("select distinct kind from pulih.client_paper where office_id = :office and client_id = :client")
                .param("office", episode.office())
                .param("client", episode.client())
                .query(String.class)
                .list();
    }

    List<String> of(Episode episode, List<Duty> duties) {
        var missing = new ArrayList<String>();
        List<String> received = papers(episode);
        PAPERS.stream().filter(kind -> !received.contains(kind)).forEach(kind -> missing.add("paper." + kind));
        for (VisitNumber number : VisitNumber.values()) {
            AT_A_VISIT.stream().filter(kind -> open(duties, number, kind)).forEach(kind -> missing.add(number.moment() + "." + kind));
        }
        return missing;
    }

    static boolean open(List<Duty> duties, VisitNumber number, String kind) {
        return duties.stream().anyMatch(duty -> duty.kind().equals(kind) && number.moment().equals(duty.moment()) && OPEN.contains(duty.state()));
    }
}
