package id.pulih.activities.internal;

import id.pulih.activities.Activity;
import id.pulih.rules.Citation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One activity with its corrections, oldest first.
 *
 * @param correctable whether a correction may be written: own office, current, programme still open
 * @param answerable  whether an agent's telephone handed it in, so that the agent can be told something about it
 * @param tag         what its notes are for in the quarterly report; null for nothing
 * @param citation    what the source asks for after a slip, lapse or relapse; null after anything else
 */
public record ActivityPage(
        ActivityFormPage.Heading heading, Activity activity, List<Activity> chain, boolean correctable, boolean answerable,
        @Nullable String tag, @Nullable Citation citation, int steps) {}
