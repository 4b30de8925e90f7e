package id.pulih.jobs.internal;

import org.jspecify.annotations.Nullable;

/**
 * One job.
 *
 * @param state   in words; its tone is ok, warn, bad or empty
 * @param open    whether it has not ended: the page asks again by itself
 * @param counted done of total, or empty while nothing is counted
 * @param said    what came of it, or what went wrong and how to mend it
 */
public record JobPage(String url, String title, String state, String tone, boolean open, boolean cancelling, long done, long total, String counted,
        String asked, String ended, String said, @Nullable ResultLink result) {

    /** @param url empty when it has expired */
    public record ResultLink(String url, String name, String size, String until) {}
}
