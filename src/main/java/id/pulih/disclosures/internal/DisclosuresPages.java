package id.pulih.disclosures.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.ClientSummary;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import id.pulih.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** All that was given about a client on one page, and what was given by letter or telephone recorded there. */
@RestController
class DisclosuresPages {

    private static final String TEMPLATE = "disclosures/list.jte";

    private final Pages pages;
    private final Asking asking;
    private final DisclosureStore store;
    private final Given given;
    private final Vault vault;
    private final DisclosurePrints prints;

    DisclosuresPages(Pages pages, Asking asking, DisclosureStore store, Given given, Vault vault, DisclosurePrints prints) {
        this.pages = pages;
        this.asking = asking;
        this.store = store;
        this.given = given;
        this.vault = vault;
        this.prints = prints;
    }

    @GetMapping("/klien/{id}/pengungkapan")
    ResponseEntity<byte[]> list(@PathVariable UUID id) {
        Asker asker = asking.now();
        var form = Form.of(Map.of("id", Ids.next().toString(), "givenOn", Dates.typed(given.today(asker))));
        return pages.show(TEMPLATE, page(asker, id, form, null));
    }

    @PostMapping("/klien/{id}/pengungkapan")
    ResponseEntity<byte[]> record(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        store.client(asker, id);
        Input input = given.named(asker, id, Input.form(request.getParameterMap()));
        try {
            ToldDisclosure told = ToldDisclosure.read(input, id, given.today(asker));
            input.check();
            store.record(asker, told, input);
            return pages.to("/klien/" + id + "/pengungkapan");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, id, Form.again(e), null));
        } catch (ProblemException e) {
            return pages.again(TEMPLATE, page(asker, id, Form.again(input), DisclosuresPage.Refusal.of(e)));
        }
    }

    /** The list itself as a letter for the client; it is a disclosure too. */
    @PostMapping("/klien/{id}/pengungkapan/cetak")
    ResponseEntity<byte[]> print(@PathVariable UUID id) {
        Asker asker = asking.now();
        store.client(asker, id);
        return prints.list(asker, id);
    }

    private DisclosuresPage page(Asker asker, UUID id, Form form, DisclosuresPage.@Nullable Refusal refusal) {
        ClientSummary client = store.client(asker, id);
        boolean erased = vault.erased(client.office(), id);
        return new DisclosuresPage("/klien/" + id, client.caseNumber(), client.alias(), erased, store.of(asker, id), form,
                new DisclosuresPage.Grounds(given.consents(asker, id), given.confirmed(asker, id)), refusal);
    }
}
