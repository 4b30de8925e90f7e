package id.pulih.relapse;

import id.pulih.platform.Coded;
import id.pulih.programmes.Owner;
import java.util.List;

/** An action that answers a return to use (S004:652-676), in the source's order for each grade. */
public enum Response implements Coded {
    STATE_REVIEW(Owner.AGENT),
    URINE(Owner.OFFICER),
    ACTIVITY_PLAN(Owner.OFFICER),
    BRIEF_INTERVENTION(Owner.OFFICER),
    CRISIS_PLAN(Owner.OFFICER),
    TREATMENT_PLAN(Owner.OFFICER),
    MOTIVATIONAL_INTERVIEW(Owner.OFFICER),
    CLOSER_ATTENTION(Owner.OFFICER),
    DETOXIFICATION(Owner.OFFICER),
    REHABILITATION(Owner.OFFICER);

    private final Owner owner;

    Response(Owner owner) {
        this.owner = owner;
    }

    /** Exactly what the source asks for. */
    public static List<Response> to(Grade grade) {
        return switch (grade) {
            case SLIP -> List.of(STATE_REVIEW, URINE, ACTIVITY_PLAN);
            case LAPSE -> List.of(BRIEF_INTERVENTION, CRISIS_PLAN, TREATMENT_PLAN, URINE, MOTIVATIONAL_INTERVIEW, CLOSER_ATTENTION);
            case RELAPSE -> List.of(URINE, DETOXIFICATION, REHABILITATION);
        };
    }

    /** Whose it is unless somebody decides otherwise; a slip may be answered by the agent, the rest by the office. */
    public Owner owner(boolean hasAgent) {
        return owner == Owner.AGENT && !hasAgent ? Owner.OFFICER : owner;
    }

    public boolean isReferral() {
        return this == DETOXIFICATION || this == REHABILITATION;
    }

    /** Whether its absence must be answered for by somebody who decides: the test (K6) and what the client is passed on to. */
    public boolean headWaives() {
        return this == URINE || isReferral();
    }
}
