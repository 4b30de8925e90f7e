package id.pulih.instruments;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The quality of life of an episode over time, for the pages that draw it. */
@Component
public class QualityHistory {

    private final Assessments assessments;
    private final Scoring scoring;
    private final Clock clock;

    QualityHistory(Assessments assessments, Scoring scoring, Clock clock) {
        this.assessments = assessments;
        this.scoring = scoring;
        this.clock = clock;
    }

    /** In a writing unit of work whose scope holds the episode's office: reading leaves its entry in the trail. */
    public QualityChart chart(Asker asker, Episode episode) {
        List<QualityChart.Point> points = assessments.current(asker, episode, Instrument.WHOQOL_BREF).stream()
                .map(each -> new QualityChart.Point(
                        each.takenOn(), each.moment(), each.scores().path("method").asString(""), scores(each.scores())))
                .toList();
        return QualityChart.of(points, scoring.goodFrom(episode.office(), LocalDate.now(clock.withZone(asker.zone()))));
    }

    private static Map<WhoqolDomain, BigDecimal> scores(JsonNode scores) {
        var found = new EnumMap<WhoqolDomain, BigDecimal>(WhoqolDomain.class);
        for (WhoqolDomain domain : WhoqolDomain.values()) {
            JsonNode score = scores.path("domains").path(domain.code()).path("score0to100");
            if (score.isNumber()) {
                found.put(domain, score.decimalValue());
            }
        }
        return found;
    }
}
