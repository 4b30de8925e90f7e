package id.pulih.offices.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.offices.InstitutionPolicy;
import id.pulih.offices.VillagePicker;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /lembaga}: partner institutions. */
@RestController
class InstitutionPages {

    private static final String FORM = "offices/institution.jte";
    private static final String LEVEL = "regency,village";

    private final Pages pages;
    private final Asking asking;
    private final InstitutionStore store;
    private final VillagePicker picker;

    InstitutionPages(Pages pages, Asking asking, InstitutionStore store, VillagePicker picker) {
        this.pages = pages;
        this.asking = asking;
        this.store = store;
        this.picker = picker;
    }

    @GetMapping("/lembaga")
    ResponseEntity<byte[]> list() {
        Asker asker = asking.now();
        var lines = store.all().stream()
                .map(one -> new InstitutionsPage.Line("/lembaga/" + one.id(), one.name(), one.ownerKind(),
                        Objects.requireNonNullElse(one.area(), ""), Objects.requireNonNullElse(one.phone(), "")))
                .toList();
        return pages.show("offices/institutions.jte", new InstitutionsPage(lines, InstitutionPolicy.mayChange(asker)));
    }

    @GetMapping("/lembaga/baru")
    ResponseEntity<byte[]> fresh() {
        return pages.show(FORM, page(null, Form.of(Map.of("id", Ids.next().toString())), ""));
    }

    @PostMapping("/lembaga")
    ResponseEntity<byte[]> add(HttpServletRequest request) {
        return save(null, request);
    }

    @GetMapping("/lembaga/{id}")
    ResponseEntity<byte[]> open(@PathVariable UUID id) {
        return pages.show(FORM, page(id, Form.of(picker.open(values(store.get(id)), "areaCode")), ""));
    }

    @PostMapping("/lembaga/{id}")
    ResponseEntity<byte[]> change(@PathVariable UUID id, HttpServletRequest request) {
        store.get(id);
        return save(id, request);
    }

    private ResponseEntity<byte[]> save(@org.jspecify.annotations.Nullable UUID id, HttpServletRequest request) {
        var input = picker.fill(Input.form(request.getParameterMap()), "areaCode", LEVEL);
        if (picker.asked(input)) {
            return pages.show(FORM, page(id, Form.again(input), ""));
        }
        try {
            var form = InstitutionForm.read(input);
            if (id == null) {
                store.add(asking.now(), form, input);
            } else {
                store.change(asking.now(), id, form);
            }
            return pages.to("/lembaga");
        } catch (InvalidInput e) {
            return pages.again(FORM, page(id, Form.again(e), ""));
        } catch (ProblemException e) {
            return stale(e, id, input);
        }
    }

    /** What was typed stays; what is stored now stands in the notice, and saving again overwrites it knowingly. */
    private ResponseEntity<byte[]> stale(ProblemException e, @org.jspecify.annotations.Nullable UUID id, Input input) {
        if (e.problem() != Problem.STALE_VERSION || id == null) {
            throw e;
        }
        var now = store.get(id);
        String stored = String.join(" · ", List.of(now.name(), Objects.requireNonNullElse(now.area(), "-"),
                Objects.requireNonNullElse(now.address(), "-"), Objects.requireNonNullElse(now.phone(), "-")));
        var again = Form.again(input.with(Map.of("version", String.valueOf(now.version()))));
        return pages.show(HttpStatus.CONFLICT, FORM, page(id, again, stored));
    }

    private static InstitutionPage page(@org.jspecify.annotations.Nullable UUID id, Form form, String stored) {
        return new InstitutionPage(id == null ? "/lembaga" : "/lembaga/" + id, id == null, InstitutionForm.OWNERS, form, stored);
    }

    private static Map<String, String> values(InstitutionStore.Institution one) {
        var values = new HashMap<String, String>();
        values.put("id", one.id().toString());
        values.put("version", String.valueOf(one.version()));
        values.put("name", one.name());
        values.put("ownerKind", one.ownerKind());
        values.put("areaCode", Objects.requireNonNullElse(one.areaCode(), ""));
        values.put("address", Objects.requireNonNullElse(one.address(), ""));
        values.put("phone", Objects.requireNonNullElse(one.phone(), ""));
        return values;
    }
}
