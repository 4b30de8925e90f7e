package id.pulih.field.internal;

import id.pulih.agents.AgentSummary;
import id.pulih.field.Devices;
import id.pulih.platform.Coded;
import id.pulih.ui.Form;
import java.util.Arrays;
import java.util.List;

/** Asks once more before a telephone is ended, and why. */
public record PhoneEndPage(AgentSummary agent, Phone phone, Form form) {

    public List<String> reasons() {
        return Arrays.stream(Devices.Reason.values()).map(Coded::code).toList();
    }

    public String back() {
        return "/agen/" + agent.id() + "/hp";
    }
}
