package id.pulih.field.internal;

import java.util.List;

/** Every agent with telephones and clients: when each was heard of, and whether a visit is missing or only not here yet. */
public record ContactsPage(String month, List<AgentLine> agents) {

    /** @param phone whether there is one in use; what is said of it is empty otherwise */
    public record AgentLine(String url, String name, boolean phone, String last, int unsent, String oldest, List<ClientLine> clients) {}

    /** @param said what the agent wrote about a duty that was not done, or empty */
    public record ClientLine(String url, String who, String state, String tone, String detail, String said) {}
}
