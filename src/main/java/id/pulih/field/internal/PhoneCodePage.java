package id.pulih.field.internal;

import id.pulih.agents.AgentSummary;
import java.time.Instant;

/**
 * The code of a new telephone, shown this once.
 *
 * @param qr    the address with the code behind the hash sign, which no server and no log sees, as an SVG picture
 * @param place the address without the code, for who types
 */
public record PhoneCodePage(AgentSummary agent, String qr, String code, String place, Instant until) {

    public String url() {
        return "/agen/" + agent.id() + "/hp";
    }
}
