package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.offices.VillagePicker;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.referrals.Resource;
import id.pulih.referrals.internal.NewResource;
import id.pulih.referrals.internal.ResourceDesk;
import id.pulih.referrals.internal.ResourceFormPage;
import id.pulih.referrals.internal.ResourceStore;
import id.pulih.referrals.internal.ServedVillages;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adds an entry to the directory, and appends a version to one. Of two who change it the second sees both. */
@RestController
class ResourceFormPages {

    private static final String TEMPLATE = "referrals/resource-form.jte";
    private static final String LEVEL = "regency,village";

    private final Pages pages;
    private final Asking asking;
    private final ResourceDesk desk;
    private final ResourceStore store;
    private final VillagePicker picker;
    private final ServedVillages villages;

    ResourceFormPages(Pages pages, Asking asking, ResourceDesk desk, ResourceStore store, VillagePicker picker, ServedVillages villages) {
        this.pages = pages;
        this.asking = asking;
        this.desk = desk;
        this.store = store;
        this.picker = picker;
        this.villages = villages;
    }

    @GetMapping("/sumber-daya/baru")
    ResponseEntity<byte[]> fresh() {
        return pages.show(TEMPLATE, page(null, Form.of(Map.of("id", Ids.next().toString())), List.of()));
    }

    @PostMapping("/sumber-daya/baru")
    ResponseEntity<byte[]> add(HttpServletRequest request) {
        var input = picker.fill(Input.form(request.getParameterMap()), "areaCode", LEVEL);
        return save(null, input, wish -> store.add(asking.now(), wish, input));
    }

    @GetMapping("/sumber-daya/{id}/ubah")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        Resource resource = desk.need(asking.now(), id);
        return pages.show(TEMPLATE, page(id, Form.of(picker.open(desk.values(resource), "areaCode")), List.of()));
    }

    @PostMapping("/sumber-daya/{id}/ubah")
    ResponseEntity<byte[]> change(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        desk.need(asker, id);
        var input = picker.fill(Input.form(request.getParameterMap()).with(Map.of("id", id.toString())), "areaCode", LEVEL);
        try {
            return save(id, input, wish -> store.change(asker, wish));
        } catch (ProblemException e) {
            return e.problem() == Problem.STALE_VERSION ? both(asker, id, input) : refused(asker, id, input, e.problem());
        }
    }

    private interface Saving {
        void run(NewResource wish);
    }

    private ResponseEntity<byte[]> save(@Nullable UUID id, Input input, Saving saving) {
        if (picker.asked(input)) {
            return pages.show(TEMPLATE, page(id, Form.again(input), List.of()));
        }
        try {
            NewResource wish = NewResource.read(input, villages, desk.institutions().stream().map(each -> UUID.fromString(each.value())).toList());
            input.check();
            saving.run(wish);
            return pages.to("/sumber-daya/" + wish.id());
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(id, Form.again(e), List.of()));
        }
    }

    /** The same content sent twice is saved already; otherwise nothing is stored, and saving again appends to what is there now. */
    private ResponseEntity<byte[]> both(Asker asker, UUID id, Input input) {
        Map<String, String> stored = desk.values(desk.need(asker, id));
        var typed = new LinkedHashMap<String, String>();
        stored.keySet().forEach(field -> typed.put(field, field.equals("version") ? stored.get(field) : input.typed(field).replace("\r", "").strip()));
        List<Difference> differences = Difference.between(typed, stored, field -> pages.ui().t("referrals." + field));
        if (differences.isEmpty()) {
            return pages.to("/sumber-daya/" + id);
        }
        Input again = input.with(Map.of("version", String.valueOf(stored.get("version"))));
        return pages.show(HttpStatus.CONFLICT, TEMPLATE, page(id, Form.again(again), differences));
    }

    private ResponseEntity<byte[]> refused(Asker asker, UUID id, Input input, Problem problem) {
        return pages.show(HttpStatus.valueOf(problem.status()), "referrals/resource.jte", desk.page(asker, id, Form.again(input), problem));
    }

    private ResourceFormPage page(@Nullable UUID id, Form form, List<Difference> differences) {
        String back = id == null ? "/sumber-daya" : "/sumber-daya/" + id;
        return new ResourceFormPage(back + (id == null ? "/baru" : "/ubah"), back, id == null, form, ResourceDesk.FIELDS, desk.institutions(), differences);
    }
}
