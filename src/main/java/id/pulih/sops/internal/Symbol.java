package id.pulih.sops.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.pulih.platform.Coded;

/**
 * What a step is drawn as. Of the five symbols of Permenpan-RB 35/2012 the other two, arrow and off-page connector, follow
 * from the order of the steps and the ends of the pages.
 */
public enum Symbol implements Coded {
    @JsonProperty("terminator")
    TERMINATOR,
    @JsonProperty("process")
    PROCESS,
    @JsonProperty("decision")
    DECISION
}
