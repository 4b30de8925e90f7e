/** Pages, API and statements of the agents. */
@NullMarked
package id.pulih.agents.internal;

import org.jspecify.annotations.NullMarked;
