package id.pulih.sops;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.pulih.platform.Coded;

/** In what a step's time is given: minutes, days of an event counted through, or working days of an office (K20). */
public enum TimeUnit implements Coded {
    @JsonProperty("minute")
    MINUTE,
    @JsonProperty("event-day")
    EVENT_DAY,
    @JsonProperty("working-day")
    WORKING_DAY
}
