package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.audit.Audit;
import id.pulih.field.FieldPolicy;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /field/changes}, signed by the key that only the PIN opens. */
@RestController
class ChangesApi {

    private final Asking asking;
    private final FairGate gate;
    private final Changes changes;
    private final Work work;
    private final Audit audit;
    private final Contacts contacts;

    ChangesApi(Asking asking, FairGate gate, Changes changes, Work work, Audit audit, Contacts contacts) {
        this.asking = asking;
        this.gate = gate;
        this.changes = changes;
        this.work = work;
        this.audit = audit;
        this.contacts = contacts;
    }

    @GetMapping("/api/v1/field/changes")
    Changes.Body since(HttpServletRequest request, HttpServletResponse response) {
        Caller caller = Caller.of(request, Caller.READ);
        Asker asker = asking.now();
        if (!FieldPolicy.mayFetch(asker, caller.office(), caller.agent())) {
            throw ProblemException.notFound().get();
        }
        String since = Objects.requireNonNullElse(request.getParameter("since"), "");
        return gate.pass(caller, response, () -> told(asker, caller, changes.since(asker, caller.device(), since)));
    }

    /** The snapshot cannot write: what it saw leaves this house only after the trail has it. */
    private Changes.Body told(Asker asker, Caller caller, Changes.Body body) {
        work.write(asker.own("field"), () -> {
            contacts.heard(asker, caller.device());
            body.cards().forEach(card -> audit.record(asker, "field-card-read", "episode", card.episode(), ""));
        });
        return body;
    }
}
