package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /klien/{id}/gabung}: proposing that another record is about the same person, here or in another office. */
@RestController
class ProposalPages {

    private static final String TEMPLATE = "clients/merge-form.jte";

    private final Pages pages;
    private final Asking asking;
    private final Proposals proposals;

    ProposalPages(Pages pages, Asking asking, Proposals proposals) {
        this.pages = pages;
        this.asking = asking;
        this.proposals = proposals;
    }

    @GetMapping("/klien/{id}/gabung")
    ResponseEntity<byte[]> form(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var values = new HashMap<>(Map.of("id", Ids.next().toString()));
        UUID other = Input.form(request.getParameterMap()).id("lain");
        if (other != null) {
            values.put("caseNumber", proposals.caseNumber(asker, other));
        }
        return pages.show(TEMPLATE, page(asker, id, Form.of(values), null));
    }

    @PostMapping("/klien/{id}/gabung")
    ResponseEntity<byte[]> propose(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        proposals.caseNumber(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            UUID proposal = input.needId("id");
            UUID other = proposals.other(asker, id, input);
            String reason = input.needText("reason", 500);
            input.check();
            proposals.store().propose(asker, proposal, id, other, reason, input);
            return pages.to("/duplikat/" + proposal);
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, id, Form.again(e), null));
        } catch (ProblemException e) {
            return refused(asker, id, input, e);
        }
    }

    @PostMapping("/klien/{id}/taut")
    ResponseEntity<byte[]> link(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        proposals.caseNumber(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            UUID office = input.needId("office");
            if (input.ok("office") && proposals.elsewhere(asker, id).stream().noneMatch(each -> each.value().equals(office.toString()))) {
                input.error("office", "unknown-reference", office);
            }
            input.check();
            proposals.links().ask(asker, Ids.next(), id, office);
            return pages.to("/duplikat");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, id, Form.again(e), null));
        } catch (ProblemException e) {
            return refused(asker, id, input, e);
        }
    }

    /** The office that was asked answers: which of the two serves, or that it is not so. */
    @PostMapping("/duplikat/tautan/{link}")
    ResponseEntity<byte[]> decide(@PathVariable UUID link, HttpServletRequest request) {
        var input = Input.form(request.getParameterMap());
        String serving = input.needText("serving", 60);
        UUID office = "none".equals(serving) ? null : input.needId("serving");
        input.check();
        proposals.decide(asking.now(), link, office);
        return pages.to("/duplikat");
    }

    private ResponseEntity<byte[]> refused(Asker asker, UUID id, Input input, ProblemException e) {
        if (e.problem() == Problem.NOT_FOUND) {
            throw e;
        }
        return pages.again(TEMPLATE, page(asker, id, Form.again(input), new MergePage.Refused("problem." + e.problem().code(), e.args().toArray())));
    }

    private MergeFormPage page(Asker asker, UUID id, Form form, MergePage.@Nullable Refused problem) {
        return new MergeFormPage("/klien/" + id, proposals.caseNumber(asker, id), form, proposals.elsewhere(asker, id), problem);
    }
}
