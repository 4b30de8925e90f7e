package id.pulih.disclosures.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.ClientSummary;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A letter about one client for a named recipient, with no more in it than its ground covers. */
@RestController
class LetterPages {

    private static final String TEMPLATE = "disclosures/letter-form.jte";

    private final Pages pages;
    private final Asking asking;
    private final DisclosureStore store;
    private final Given given;
    private final DisclosurePrints prints;

    LetterPages(Pages pages, Asking asking, DisclosureStore store, Given given, DisclosurePrints prints) {
        this.pages = pages;
        this.asking = asking;
        this.store = store;
        this.given = given;
        this.prints = prints;
    }

    @GetMapping("/klien/{id}/pengungkapan/surat")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        return pages.show(TEMPLATE, page(asking.now(), id, Form.of(Map.of("id", Ids.next().toString())), null));
    }

    @PostMapping("/klien/{id}/pengungkapan/surat")
    ResponseEntity<byte[]> print(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        store.client(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            NewLetter letter = NewLetter.read(input, id, given, asker);
            input.check();
            return prints.letter(asker, id, letter, input);
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, id, Form.again(e), null));
        } catch (ProblemException e) {
            return pages.again(TEMPLATE, page(asker, id, Form.again(input), DisclosuresPage.Refusal.of(e)));
        }
    }

    private LetterPage page(Asker asker, UUID id, Form form, DisclosuresPage.@Nullable Refusal refusal) {
        ClientSummary client = store.client(asker, id);
        return new LetterPage("/klien/" + id, client.caseNumber(), client.alias(), form, given.valid(asker, id), given.confirmed(asker, id), refusal);
    }
}
