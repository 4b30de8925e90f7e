package id.pulih.relapse;

import java.util.Set;

/**
 * The four plain questions about a return to use.
 *
 * @param again       used more than once in this programme
 * @param noticed     noticed quickly and sought help at once
 * @param helpedFirst sought or got help at the first use
 * @param signs       of addiction that were seen
 */
public record Answers(Known again, Known noticed, Known helpedFirst, Set<Sign> signs) {

    public Answers {
        signs = Set.copyOf(signs);
    }
}
