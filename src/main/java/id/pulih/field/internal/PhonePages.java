package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.agents.AgentSummary;
import id.pulih.agents.Agents;
import id.pulih.documents.Qr;
import id.pulih.field.Devices;
import id.pulih.field.Enrolments;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The telephones of one agent: giving one, seeing how they are, ending a lost one in two clicks. */
@RestController
class PhonePages {

    private final Asking asking;
    private final Pages pages;
    private final Agents agents;
    private final PhoneQueries queries;
    private final Phones phones;
    private final String publicUrl;

    PhonePages(Asking asking, Pages pages, Agents agents, PhoneQueries queries, Phones phones,
            @Value("${pulih.public-url:http://localhost:${server.port}}") String publicUrl) {
        this.asking = asking;
        this.pages = pages;
        this.agents = agents;
        this.queries = queries;
        this.phones = phones;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** What gives and takes telephones. */
    @Component
    record Phones(Enrolments enrolments, Devices devices) {}

    @GetMapping("/agen/{id}/hp")
    ResponseEntity<byte[]> list(@PathVariable UUID id) {
        Asker asker = asking.now();
        return pages.show("phones/list.jte", new PhonesPage(agents.get(asker, id), queries.of(asker, id), null));
    }

    /** Answered with the page itself: an address that shows the code would show it again to whoever comes next. */
    @PostMapping("/agen/{id}/hp")
    ResponseEntity<byte[]> add(@PathVariable UUID id) {
        Asker asker = asking.now();
        AgentSummary agent = agents.get(asker, id);
        try {
            Enrolments.Code code = phones.enrolments().make(asker, id);
            String place = publicUrl + "/lapangan/";
            return pages.show("phones/code.jte", new PhoneCodePage(agent, Qr.svg(place + "#k=" + code.text()), code.text(), place, code.expiresAt()));
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return pages.show(HttpStatus.valueOf(e.problem().status()), "phones/list.jte", new PhonesPage(agent, queries.of(asker, id), e));
        }
    }

    @GetMapping("/agen/{id}/hp/{device}/akhiri")
    ResponseEntity<byte[]> ending(@PathVariable UUID id, @PathVariable UUID device) {
        return pages.show("phones/end.jte", page(asking.now(), id, device, Form.of(Map.of("reason", "lost"))));
    }

    @PostMapping("/agen/{id}/hp/{device}/akhiri")
    ResponseEntity<byte[]> end(@PathVariable UUID id, @PathVariable UUID device, HttpServletRequest request) {
        Asker asker = asking.now();
        queries.one(asker, id, device);
        var input = Input.form(request.getParameterMap());
        try {
            Devices.Reason reason = input.needCode("reason", Devices.Reason.class);
            input.check();
            phones.devices().end(asker, device, reason);
            return pages.to("/agen/" + id + "/hp");
        } catch (InvalidInput e) {
            return pages.again("phones/end.jte", page(asker, id, device, Form.again(e)));
        }
    }

    private PhoneEndPage page(Asker asker, UUID id, UUID device, Form form) {
        return new PhoneEndPage(agents.get(asker, id), queries.one(asker, id, device), form);
    }
}
