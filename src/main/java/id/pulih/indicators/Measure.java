package id.pulih.indicators;

import id.pulih.platform.Coded;
import id.pulih.programmes.ObligationKind;
import java.util.EnumMap;
import java.util.Map;

/** Everything that is counted. The place in this list is stored: append only, never reorder. */
public enum Measure implements Coded {
    /** Programmes begun in the period; those that another office began and this one goes on with are {@link #CONTINUED}. */
    STARTED, CONTINUED,
    /** Programmes that ended, by kind; those another office goes on with are {@link #HANDED_OVER} and among no other. */
    ENDED_COMPLETED, ENDED_WITHDREW, ENDED_MOVED, ENDED_REFERRED, ENDED_LOST, ENDED_DIED, ENDED_OTHER, HANDED_OVER,
    /** Activities that hold, and of them those with the client and those told by somebody else. */
    ACTIVITIES, CONTACTS_DIRECT, CONTACTS_INDIRECT,
    ACTIVITY_VISIT, ACTIVITY_INFORMATION, ACTIVITY_RELAPSE_PREVENTION, ACTIVITY_POSITIVE_ACTIVITY, ACTIVITY_PROGRESS_REVIEW,
    ACTIVITY_VOCATIONAL, ACTIVITY_NETWORKING, ACTIVITY_GROUP_MEETING, ACTIVITY_GROUP_COUNSELLING,
    /** Questionnaires that can be scored and urine tests that can be read. */
    WHOQOL_FORMS, URICA_FORMS, URINE_TESTS, URINE_POSITIVE,
    /** Activities and measurements by the day they are about, and those of them recorded too late after it. */
    FACTS, FACTS_LATE,
    /** Persons with at least one activity or measurement in the period. Does not add up over periods. */
    CLIENTS_SERVED(Kind.DISTINCT),
    /** Programmes with at least one activity with the client in the period. Does not add up over periods. */
    EPISODES_CONTACTED(Kind.DISTINCT),
    /** Of {@link #CLIENTS_SERVED} those whom another office served earlier in the same period: taken off in sums over offices. */
    HANDED_OVER_IN(Kind.DISTINCT),
    /** Duties whose last day on time lies in the period; done, of them in time, and refused or impossible. */
    VISIT_DUE, VISIT_DONE, VISIT_ON_TIME, VISIT_EXCEPTED,
    INFORMATION_DUE, INFORMATION_DONE, INFORMATION_ON_TIME, INFORMATION_EXCEPTED,
    RELAPSE_PREVENTION_DUE, RELAPSE_PREVENTION_DONE, RELAPSE_PREVENTION_ON_TIME, RELAPSE_PREVENTION_EXCEPTED,
    POSITIVE_ACTIVITY_DUE, POSITIVE_ACTIVITY_DONE, POSITIVE_ACTIVITY_ON_TIME, POSITIVE_ACTIVITY_EXCEPTED,
    PROGRESS_REVIEW_DUE, PROGRESS_REVIEW_DONE, PROGRESS_REVIEW_ON_TIME, PROGRESS_REVIEW_EXCEPTED,
    VOCATIONAL_DUE, VOCATIONAL_DONE, VOCATIONAL_ON_TIME, VOCATIONAL_EXCEPTED,
    NETWORKING_DUE, NETWORKING_DONE, NETWORKING_ON_TIME, NETWORKING_EXCEPTED,
    GROUP_MEETING_DUE, GROUP_MEETING_DONE, GROUP_MEETING_ON_TIME, GROUP_MEETING_EXCEPTED,
    WHOQOL_BREF_DUE, WHOQOL_BREF_DONE, WHOQOL_BREF_ON_TIME, WHOQOL_BREF_EXCEPTED,
    URICA_DUE, URICA_DONE, URICA_ON_TIME, URICA_EXCEPTED,
    URINE_TEST_DUE, URINE_TEST_DONE, URINE_TEST_ON_TIME, URINE_TEST_EXCEPTED,
    /** Returns to use by the day of use and the latest grading; those found to be mistaken count for nothing. Not graded
     * are as well entries of use, a condition or a positive test, from which nobody has opened an event. */
    USE_SLIP, USE_LAPSE, USE_RELAPSE, USE_UNGRADED,
    /** At the end of a programme exactly one of these, unless the client died or another office goes on. */
    END_VERIFIED, END_UNTESTED, END_LOST, END_SLIP, END_LAPSE, END_RELAPSE, END_POSITIVE,
    /** Verdicts at completion (R25). */
    URINE_RECOVERED, URINE_NOT_RECOVERED, URINE_NOT_ASSESSED,
    /** Quality of life at completion (R26): assessed in the domain, good in the domain, and in all four. */
    QUALITY_ASSESSED, QUALITY_GOOD,
    PHYSICAL_ASSESSED, PHYSICAL_GOOD, PSYCHOLOGICAL_ASSESSED, PSYCHOLOGICAL_GOOD,
    SOCIAL_ASSESSED, SOCIAL_GOOD, ENVIRONMENT_ASSESSED, ENVIRONMENT_GOOD,
    /** Improvement at completion (R27): first and last form comparable, and risen. */
    QUALITY_PAIRED, QUALITY_IMPROVED,
    PHYSICAL_PAIRED, PHYSICAL_IMPROVED, PSYCHOLOGICAL_PAIRED, PSYCHOLOGICAL_IMPROVED,
    SOCIAL_PAIRED, SOCIAL_IMPROVED, ENVIRONMENT_PAIRED, ENVIRONMENT_IMPROVED,
    CERTIFICATES, CERTIFICATES_REVOKED,
    REFERRALS_SENT, REFERRALS_ACCEPTED, REFERRALS_REFUSED,
    /** Meetings and other events held, those that counted for the programme, and invitations and attendance of clients. */
    EVENTS_HELD, EVENTS_VALID, MEETINGS_HELD, MEETINGS_VALID, GROUP_INVITED, GROUP_ATTENDED,
    /** What stands now. */
    RUNNING(Kind.STOCK), PAUSED(Kind.STOCK), ACCOMPANIED(Kind.STOCK), AGENTS(Kind.STOCK);

    /** How a measure behaves over time. */
    public enum Kind {
        /** Adds up over months. */
        SUM,
        /** Is counted for each month, each quarter and each year on its own. */
        DISTINCT,
        /** Stands now and belongs to no period. */
        STOCK
    }

    private static final Measure[] ALL = values();
    private static final Map<ObligationKind, Duty> DUTIES = new EnumMap<>(ObligationKind.class);

    static {
        for (ObligationKind kind : ObligationKind.values()) {
            DUTIES.put(kind, new Duty(valueOf(kind.name() + "_DUE"), valueOf(kind.name() + "_DONE"), valueOf(kind.name() + "_ON_TIME"),
                    valueOf(kind.name() + "_EXCEPTED")));
        }
    }

    private final Kind kind;

    Measure() {
        this(Kind.SUM);
    }

    Measure(Kind kind) {
        this.kind = kind;
    }

    /** The four measures of one kind of duty. */
    public record Duty(Measure due, Measure done, Measure onTime, Measure excepted) {}

    public static Duty duty(ObligationKind kind) {
        return java.util.Objects.requireNonNull(DUTIES.get(kind));
    }

    public static Measure at(int place) {
        return ALL[place];
    }

    public static int count() {
        return ALL.length;
    }

    public Kind kind() {
        return kind;
    }
}
