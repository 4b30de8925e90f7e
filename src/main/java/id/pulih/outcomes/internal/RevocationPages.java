package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Withdrawing a certificate on a page. */
@RestController
class RevocationPages {

    private static final String TEMPLATE = "outcomes/revocation.jte";

    private final Asking asking;
    private final Pages pages;
    private final Episodes episodes;
    private final Completions completions;
    private final Revocations revocations;

    RevocationPages(Asking asking, Pages pages, Episodes episodes, Completions completions, Revocations revocations) {
        this.asking = asking;
        this.pages = pages;
        this.episodes = episodes;
        this.completions = completions;
        this.revocations = revocations;
    }

    @GetMapping("/episode/{id}/sertifikat/cabut")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        return pages.show(TEMPLATE, page(asking.now(), id, Form.of(Map.of("id", Ids.next().toString()))));
    }

    @PostMapping("/episode/{id}/sertifikat/cabut")
    ResponseEntity<byte[]> revoke(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        try {
            revocations.revoke(asker, id, Input.form(request.getParameterMap()));
            return pages.to("/episode/" + id + "/selesai");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, id, Form.again(e)));
        }
    }

    private RevocationPage page(Asker asker, UUID id, Form form) {
        Episode episode = episodes.own(asker, id);
        Completed completed = completions.of(asker, episode).orElseThrow(() -> ProblemException.of(Problem.NOT_COMPLETED));
        return new RevocationPage(id, completed.certificateNumber(), form);
    }
}
