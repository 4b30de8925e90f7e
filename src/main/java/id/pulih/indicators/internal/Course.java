package id.pulih.indicators.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An episode with everything countable that was recorded about it, as it stands in the tables. */
public final class Course {

    private final Head head;
    private final List<Happening> happenings;
    private final Map<What, List<Happening>> byKind = new EnumMap<>(What.class);

    public Course(Head head, List<Happening> happenings) {
        this.head = head;
        this.happenings = happenings;
        happenings.forEach(each -> byKind.computeIfAbsent(each.what(), key -> new ArrayList<>()).add(each));
    }

    public Head head() {
        return head;
    }

    public List<Happening> happenings() {
        return happenings;
    }

    /** @param endingKind null while it runs; an accepted hand-over ends it as {@link #HANDED_OVER} */
    public record Head(UUID episode, UUID client, Who who, String programme, Span span, @Nullable LocalDate continuedOn,
            @Nullable String endingKind, @Nullable LocalDate endedOn, ZoneId zone) {

        public LocalDate startsOn() {
            return span.startsOn();
        }

        public boolean ended() {
            return endedOn != null;
        }
    }

    /** From the first day to the planned last one. */
    public record Span(LocalDate startsOn, int months, int extension, LocalDate plannedEnd) {}

    /**
     * What breakdowns need of the person; nothing that names one.
     *
     * @param institution its id where it is registered, else its name as it was written down
     * @param substance   the main substance as it was said last, null when nobody was asked
     */
    public record Who(String sex, int birthYear, String village, String institution, @Nullable String substance) {}

    /** The ending of an episode that goes on in another office. */
    public static final String HANDED_OVER = "handed-over";

    /** Kinds of rows in {@link CourseQueries}. */
    public enum What {
        ACTIVITY, ASSESSMENT, URINE_TEST, COPIED, DUTY, USE, CERTIFICATE, REFERRAL, GROUP, PAUSE, ASSIGNMENT, UNJUDGED
    }

    /**
     * One row about an episode. What the columns hold depends on the kind, see the statement in {@link CourseQueries}.
     *
     * @param code   kind of activity, instrument, overall result, kind of duty, grade, state
     * @param detail mode, moment or kind of event
     * @param day    the day it is about; the first day of what lasts
     * @param until  the last day on time, or the day something ended
     * @param last   the last day on which it still counts
     * @param noted  when it was recorded
     * @param mark   withdrawn, without a score, excepted, fulfilling
     * @param words  scores as JSON, positive parameters, key of a duty
     */
    public record Happening(What what, UUID id, String code, @Nullable String detail, LocalDate day, @Nullable LocalDate until,
            @Nullable LocalDate last, @Nullable Instant noted, boolean mark, @Nullable UUID amends, @Nullable String words) {}

    List<Happening> all(What what) {
        return byKind.getOrDefault(what, List.of());
    }
}
