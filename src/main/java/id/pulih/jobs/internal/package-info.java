/** The pages of long work, and the machinery that runs it. */
@NullMarked
package id.pulih.jobs.internal;

import org.jspecify.annotations.NullMarked;
