package id.pulih.episodes.internal;

import id.pulih.episodes.Duty;
import id.pulih.episodes.Episode;
import id.pulih.programmes.Position;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An episode as the API answers it; month and week are absent before the first day and after the planned last one, the main substance
 * outside the serving office.
 */
record EpisodeBody(UUID id, UUID clientId, String caseNumber, @Nullable String alias, String programme, String profileVersion,
        String state, LocalDate returnedToFamilyOn, LocalDate enrolledOn, LocalDate startsOn, LocalDate plannedEnd,
        int extensionMonths, @Nullable Integer month, @Nullable Integer week, int weeks, @Nullable LocalDate pausedSince,
        List<PauseBody> pauses, @Nullable LocalDate endedOn, @Nullable String endingKind, @Nullable String mainSubstance, @Nullable AgentBody agent,
        Map<String, Long> counts) implements EpisodeAnswer {

    private static final List<String> STATES = List.of("done", "due", "late", "missed", "refused", "impossible");

    /** The name is given only to those who may read it. */
    record AgentBody(UUID id, @Nullable String name) {}

    /** The reason is given only in the serving office, as is that of a duty. */
    record PauseBody(UUID id, LocalDate from, @Nullable String reason, @Nullable LocalDate resumedOn) {}

    record CitationBody(String rule, String document, String clause, String text) {}

    record DutyBody(UUID id, String rule, String title, String kind, @Nullable String moment, String owner, int month, LocalDate from,
            LocalDate to, LocalDate lastDay, boolean blocks, String state, boolean upcoming, @Nullable UUID fulfilledBy,
            boolean fulfilledLate, @Nullable String reason, CitationBody citation) {

        static DutyBody of(Duty duty, Locale locale, boolean reasons) {
            var citation = duty.citation();
            return new DutyBody(duty.id(), duty.rule(), duty.title().in(locale), duty.kind(), duty.moment(), duty.owner(), duty.month(),
                    duty.from(), duty.to(), duty.lastDay(), duty.blocks(), duty.state(), duty.upcoming(), duty.fulfilledBy(),
                    duty.fulfilledLate(), reasons ? duty.exceptionReason() : null,
                    new CitationBody(citation.rule(), citation.document().title().in(locale), citation.clause(), citation.text().in(locale)));
        }
    }

    static Map<String, Long> count(List<Duty> duties) {
        var counts = new LinkedHashMap<String, Long>();
        STATES.forEach(state -> counts.put(state, duties.stream().filter(duty -> duty.state().equals(state)).count()));
        return counts;
    }

    /** While a pause lasts the programme stands where it stood on its first day. */
    static @Nullable Position position(Episode episode, LocalDate today) {
        LocalDate paused = episode.pausedSince();
        return episode.calendar().positionOn(paused != null && paused.isBefore(today) ? paused : today).orElse(null);
    }
}
