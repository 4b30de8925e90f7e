package id.pulih.groups;

import id.pulih.rules.RuleIds;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rules say about an event before it takes place, and whether it counted afterwards. Pure: no clock, no database. */
public final class EventRules {

    private EventRules() {}

    /**
     * As they hold in the office on the day.
     *
     * @param minimum       fewest clients of a valid meeting (R15, K5)
     * @param budgetMinimum fewest clients of a meeting on the state budget (R16, K5)
     * @param meetings      meetings for one client in the period (R18)
     * @param hard          whether the size of group counselling binds (R17, K5)
     */
    public record Limits(int minimum, int budgetMinimum, int meetings, int counsellingMinimum, int counsellingMaximum, boolean hard) {}

    /** Who leads: nobody yet, somebody who is free then, or somebody who leads another event at that time (R19). */
    public enum Leader { NONE, FREE, BUSY }

    /**
     * One invited client.
     *
     * @param meetings those that count so far, and those planned elsewhere
     */
    public record Member(UUID episode, boolean ended, boolean paused, boolean restricted, boolean consented, int meetings) {}

    public record Event(EventKind kind, boolean budget, Leader leader, List<Member> members) {}

    /**
     * @param rule    whose citation stands beside it; null where it follows from the record and not from a rule
     * @param binding nothing may take place while it holds; else it warns
     */
    public record Finding(String code, @Nullable String rule, boolean binding, @Nullable UUID episode, int value, int limit) {}

    /** Before the event, in the order in which they are worth reading. */
    public static List<Finding> before(Event event, Limits limits) {
        var findings = new ArrayList<Finding>();
        int coming = (int) event.members().stream().filter(EventRules::mayCome).count();
        size(event, coming, limits, findings);
        switch (event.leader()) {
            case NONE -> findings.add(of("no-leader", RuleIds.GROUP_FACILITATORS, 0, 1));
            case BUSY -> findings.add(of("leader-busy", RuleIds.GROUP_FACILITATORS, 0, 1));
            case FREE -> { }
        }
        event.members().forEach(member -> member(event, member, limits, findings));
        return List.copyOf(findings);
    }

    /** Whether what took place counts for those who came: a meeting below its minimum is kept and fulfils nothing. */
    public static boolean fulfils(EventKind kind, int present, Limits limits) {
        return switch (kind) {
            case GROUP_MEETING -> present >= limits.minimum();
            case GROUP_COUNSELLING -> !limits.hard() || allows(present, limits);
            default -> present > 0;
        };
    }

    /** The fewest with whom it counts. */
    public static int minimum(EventKind kind, Limits limits) {
        return switch (kind) {
            case GROUP_MEETING -> limits.minimum();
            case GROUP_COUNSELLING -> limits.counsellingMinimum();
            default -> 1;
        };
    }

    /** Whether group counselling may be held with so many (R17). */
    public static boolean allows(int clients, Limits limits) {
        return clients >= limits.counsellingMinimum() && clients <= limits.counsellingMaximum();
    }

    private static void size(Event event, int coming, Limits limits, List<Finding> findings) {
        if (event.kind() == EventKind.GROUP_MEETING) {
            if (coming < limits.minimum()) {
                findings.add(of("too-few", RuleIds.GROUP_MEETING_MINIMUM, coming, limits.minimum()));
            }
            if (event.budget() && coming < limits.budgetMinimum()) {
                findings.add(of("too-few-for-budget", RuleIds.GROUP_BUDGET_MINIMUM, coming, limits.budgetMinimum()));
            }
        }
        if (event.kind().counselling() && coming < limits.counsellingMinimum()) {
            findings.add(new Finding("counselling-too-few", RuleIds.GROUP_COUNSELLING_MINIMUM, limits.hard(), null, coming, limits.counsellingMinimum()));
        }
        if (event.kind().counselling() && coming > limits.counsellingMaximum()) {
            findings.add(new Finding("counselling-too-many", RuleIds.GROUP_COUNSELLING_MAXIMUM, limits.hard(), null, coming, limits.counsellingMaximum()));
        }
    }

    private static boolean mayCome(Member member) {
        return !member.ended() && !member.restricted();
    }

    private static void member(Event event, Member member, Limits limits, List<Finding> findings) {
        note(findings, member.ended(), "ended", member);
        note(findings, !member.ended() && member.restricted(), "restricted", member);
        note(findings, mayCome(member) && member.paused(), "paused", member);
        note(findings, mayCome(member) && !member.consented(), "no-consent", member);
        if (event.kind() == EventKind.GROUP_MEETING && mayCome(member) && member.meetings() >= limits.meetings()) {
            findings.add(new Finding("enough-meetings", RuleIds.GROUP_MEETINGS, false, member.episode(), member.meetings() + 1, limits.meetings()));
        }
    }

    private static void note(List<Finding> findings, boolean holds, String code, Member member) {
        if (holds) {
            findings.add(new Finding(code, null, false, member.episode(), 0, 0));
        }
    }

    private static Finding of(String code, String rule, int value, int limit) {
        return new Finding(code, rule, false, null, value, limit);
    }
}
