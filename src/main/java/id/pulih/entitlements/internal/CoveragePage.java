package id.pulih.entitlements.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rights met.
 *
 * @param own     the asker's office, its agents and its villages; empty for those who serve nobody
 * @param offices the offices below
 * @param next    where further offices are; null at the end
 */
public record CoveragePage(List<Table> own, @Nullable Table offices, @Nullable String next) {

    /** @param kind office, agent, village or below */
    public record Table(String kind, List<Line> lines) {}

    /** Figures ready to show. */
    public record Line(String name, String programmes, String given, String owed, String due, String late, String missed, String refused, String impossible) {}
}
