package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.notices.Notices;
import id.pulih.platform.Input;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is written beside every act on a request: the trail, the mark that it was received, and the word to those who must know. */
@Component
class RequestTrail {

    private final Audit audit;
    private final Received received;
    private final Notices notices;

    RequestTrail(Audit audit, Received received, Notices notices) {
        this.audit = audit;
        this.received = received;
        this.notices = notices;
    }

    boolean first(Asker asker, UUID id, String kind, Input sent) {
        return received.first(asker, id, kind, sent);
    }

    void record(Asker asker, String action, UUID client, UUID request, String detail) {
        audit.record(asker, action, "client", client, ("request=" + request + " " + detail).strip());
    }

    /** Heads decide and the data protection officer watches the hours: both learn of it with the receipt. */
    void tell(Asker asker, NewRequest request) {
        tell(asker, asker.office(), "request-received", request.id());
    }

    void tell(Asker asker, UUID office, String kind, UUID request) {
        notices.tell(asker, office, Role.HEADS, kind, "person-request", request, "");
        notices.tellProtectionOfficer(asker, office, kind, "person-request", request, "");
    }
}
