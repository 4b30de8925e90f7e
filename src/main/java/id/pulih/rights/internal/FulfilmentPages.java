package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.accounts.StepUp;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Carrying out what was granted, from the request's own page. */
@RestController
class FulfilmentPages {

    private static final String TEMPLATE = "rights/request.jte";

    private final Pages pages;
    private final Asking asking;
    private final StepUp stepUp;
    private final RequestViews views;
    private final Fulfilment fulfilment;

    FulfilmentPages(Pages pages, Asking asking, StepUp stepUp, RequestViews views, Fulfilment fulfilment) {
        this.pages = pages;
        this.asking = asking;
        this.stepUp = stepUp;
        this.views = views;
        this.fulfilment = fulfilment;
    }

    @PostMapping("/permohonan/{id}/perbaikan")
    ResponseEntity<byte[]> correct(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        return act(asker, id, Input.form(request.getParameterMap()), () -> fulfilment.correct(asker, id));
    }

    /** What is erased or hidden is not got back: a second head, who proves once more who that is. */
    @PostMapping("/permohonan/{id}/pelaksanaan")
    ResponseEntity<byte[]> erase(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        return act(asker, id, input, () -> {
            stepUp.require(asker, input);
            input.check();
            fulfilment.erase(asker, id);
        });
    }

    private ResponseEntity<byte[]> act(Asker asker, UUID id, Input input, Runnable act) {
        try {
            act.run();
            return pages.to("/permohonan/" + id);
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, views.page(asker, id, Form.again(e)));
        } catch (ProblemException e) {
            return pages.show(HttpStatus.valueOf(e.problem().status()), TEMPLATE, views.refused(asker, id, Form.again(input), e));
        }
    }
}
