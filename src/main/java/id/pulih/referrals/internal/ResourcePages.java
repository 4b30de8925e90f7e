package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.offices.VillagePicker;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.referrals.internal.ResourceDesk;
import id.pulih.referrals.internal.ResourceStore;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /sumber-daya}: who can help, and what is known of each. */
@RestController
class ResourcePages {

    private static final String TEMPLATE = "referrals/resource.jte";

    private final Pages pages;
    private final Asking asking;
    private final ResourceDesk desk;
    private final ResourceStore store;
    private final VillagePicker picker;

    ResourcePages(Pages pages, Asking asking, ResourceDesk desk, ResourceStore store, VillagePicker picker) {
        this.pages = pages;
        this.asking = asking;
        this.desk = desk;
        this.store = store;
        this.picker = picker;
    }

    @GetMapping("/sumber-daya")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var input = picker.fill(Input.form(request.getParameterMap()), "villageCode");
        return pages.show("referrals/resources.jte", desk.list(asking.now(), new Form(input, input.errors())));
    }

    @GetMapping("/sumber-daya/{id}")
    ResponseEntity<byte[]> show(@PathVariable UUID id) {
        Asker asker = asking.now();
        return pages.show(TEMPLATE, desk.page(asker, id, fresh(asker), null));
    }

    @PostMapping("/sumber-daya/{id}/konfirmasi")
    ResponseEntity<byte[]> confirm(@PathVariable UUID id, HttpServletRequest request) {
        return attempt(id, request, (asker, input) -> store.confirm(asker, id, input));
    }

    @PostMapping("/sumber-daya/{id}/akhiri")
    ResponseEntity<byte[]> end(@PathVariable UUID id, HttpServletRequest request) {
        return attempt(id, request, (asker, input) -> store.end(asker, id, input));
    }

    private interface Act {
        void run(Asker asker, Input input);
    }

    private ResponseEntity<byte[]> attempt(UUID id, HttpServletRequest request, Act act) {
        Asker asker = asking.now();
        desk.need(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            act.run(asker, input);
            return pages.to("/sumber-daya/" + id);
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, desk.page(asker, id, Form.again(e), null));
        } catch (ProblemException e) {
            return pages.show(HttpStatus.valueOf(e.problem().status()), TEMPLATE, desk.page(asker, id, Form.again(input), e.problem()));
        }
    }

    private Form fresh(Asker asker) {
        String today = Dates.typed(desk.today(asker));
        return Form.of(Map.of("id", Ids.next().toString(), "confirmedOn", today, "endedOn", today));
    }
}
