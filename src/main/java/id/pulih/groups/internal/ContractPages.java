package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.audit.Audit;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contract that each client signs at the end of a counselling session: on the screen, or on paper. */
@RestController
class ContractPages {

    private static final String FORM = "groups/contract.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Audit audit;
    private final Signing signing;

    ContractPages(Asking asking, Pages pages, Work work, Audit audit, Signing signing) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.audit = audit;
        this.signing = signing;
    }

    @GetMapping("/kelompok/{id}/kontrak/{episode}")
    ResponseEntity<byte[]> open(@PathVariable UUID id, @PathVariable UUID episode) {
        Asker asker = asking.now();
        return work.write(asker.own("care"), () -> {
            ContractPage page = signing.page(asker, id, episode, null, null, pages.ui());
            audit.record(asker, "group-contract-read", "episode", episode, "event=" + id);
            return pages.show(FORM, page);
        });
    }

    @PostMapping("/kelompok/{id}/kontrak/{episode}")
    ResponseEntity<byte[]> sign(@PathVariable UUID id, @PathVariable UUID episode, HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        try {
            NewContract contract = NewContract.read(input);
            input.check();
            work.write(asker.own("care"), () -> signing.sign(asker, id, episode, contract, input));
            return pages.to("/kelompok/" + id);
        } catch (InvalidInput e) {
            return pages.again(FORM, again(asker, id, episode, Form.again(e), null));
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return pages.show(HttpStatus.valueOf(e.problem().status()), FORM, again(asker, id, episode, Resending.again(input, e), e));
        }
    }

    private ContractPage again(Asker asker, UUID id, UUID episode, Form form, @Nullable ProblemException why) {
        return work.read(asker.own("care"), () -> signing.page(asker, id, episode, form, why, pages.ui()));
    }
}
