package id.pulih.reports.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Rapor of a month, agent by agent.
 *
 * @param earlier address of the month before; null on the first there is
 * @param later   address of the next month; null on the one that runs
 * @param lost  the month that was asked and is none
 * @param paid  by agent: what was accepted is what the fee is paid for (R75)
 */
public record RaporsPage(String month, String due, @Nullable String earlier, @Nullable String later, List<Line> lines, List<AgentLine> paid, @Nullable String next,
        @Nullable PeriodLost lost) {

    RaporsPage lost(@Nullable PeriodLost why) {
        return new RaporsPage(month, due, earlier, later, lines, paid, next, why);
    }

    public record Line(String url, String agent, String who, String entries, String duties, boolean complete, String handed, boolean late,
            String state, String tone) {}

    public record AgentLine(String agent, int rapor, int accepted) {}
}
