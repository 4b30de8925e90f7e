/** Agents: people of a village who accompany clients; their readiness, and the clients they are assigned to. */
@ApplicationModule(displayName = "Agents")
@NullMarked
package id.pulih.agents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
