package id.pulih.field.internal;

import id.pulih.access.Asker;
import java.util.UUID;

/**
 * Whose telephone hands something in.
 *
 * @param asker with no role at all when the telephone, the agent or the account has ended: it arrives, and changes nothing
 */
record Sender(Asker asker, UUID device, UUID agent, boolean active) {}
