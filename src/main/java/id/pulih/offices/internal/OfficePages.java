package id.pulih.offices.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.offices.Area;
import id.pulih.offices.Areas;
import id.pulih.offices.Office;
import id.pulih.offices.OfficePolicy;
import id.pulih.offices.Offices;
import id.pulih.offices.VillagePicker;
import id.pulih.platform.FieldError;
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
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /kantor}: the tree of offices, one office, its letterhead, and new offices below it. */
@RestController
class OfficePages {

    private static final String PAGE = "offices/office.jte";
    private static final String LEVEL = "province,regency";

    private final Pages pages;
    private final Asking asking;
    private final Offices offices;
    private final OfficeStore store;
    private final Areas areas;
    private final VillagePicker picker;

    OfficePages(Pages pages, Asking asking, Offices offices, OfficeStore store, Areas areas, VillagePicker picker) {
        this.pages = pages;
        this.asking = asking;
        this.offices = offices;
        this.store = store;
        this.areas = areas;
        this.picker = picker;
    }

    @GetMapping("/kantor")
    ResponseEntity<byte[]> tree() {
        return pages.show("offices/offices.jte", new OfficesPage(OfficeTree.all(offices.all(), asking.now())));
    }

    @GetMapping("/kantor/{id}")
    ResponseEntity<byte[]> one(@PathVariable UUID id) {
        Office office = offices.get(id);
        return pages.show(PAGE, page(office, Form.of(values(office)), fresh(), ""));
    }

    @PostMapping("/kantor/{id}")
    ResponseEntity<byte[]> change(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Office office = offices.get(id);
        if (!OfficePolicy.mayChange(asker, id)) {
            throw ProblemException.of(Problem.FORBIDDEN);
        }
        var input = Input.form(request.getParameterMap());
        try {
            store.change(asker, OfficeStore.Letterhead.read(input));
            return pages.to("/kantor/" + id);
        } catch (InvalidInput e) {
            return pages.again(PAGE, page(office, Form.again(e), fresh(), ""));
        } catch (ProblemException e) {
            return stale(e, id, input);
        }
    }

    @PostMapping("/kantor/{id}/bawahan")
    ResponseEntity<byte[]> add(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Office office = offices.get(id);
        List<String> kinds = mayAdd(asker, office);
        if (kinds.isEmpty()) {
            throw ProblemException.of(Problem.FORBIDDEN);
        }
        var input = picker.fill(Input.form(request.getParameterMap()), "areaCode", LEVEL);
        if (picker.asked(input)) {
            return pages.show(PAGE, page(office, Form.of(values(office)), Form.again(input), ""));
        }
        try {
            store.add(asker, id, NewOffice.read(input, kinds), input);
            return pages.to("/kantor/" + id);
        } catch (InvalidInput e) {
            return pages.again(PAGE, page(office, Form.of(values(office)), Form.again(e), ""));
        } catch (DuplicateKeyException e) {
            var taken = FieldError.of("code", "office-code-taken", input.typed("code"));
            return pages.again(PAGE, page(office, Form.of(values(office)), Form.again(input, taken), ""));
        }
    }

    private ResponseEntity<byte[]> stale(ProblemException e, UUID id, Input input) {
        if (e.problem() != Problem.STALE_VERSION) {
            throw e;
        }
        Office now = offices.get(id);
        String stored = String.join(" · ", List.of(now.name(), text(now.address()), text(now.phone()), text(now.headName()),
                text(now.headTitle())));
        var again = Form.again(input.with(Map.of("version", String.valueOf(now.version()))));
        return pages.show(HttpStatus.CONFLICT, PAGE, page(now, again, fresh(), stored));
    }

    private OfficePage page(Office office, Form form, Form added, String stored) {
        Asker asker = asking.now();
        boolean mayChange = OfficePolicy.mayChange(asker, office.id());
        String area = Optional.ofNullable(office.areaCode()).flatMap(areas::find).map(Area::fullName).orElse("");
        var below = OfficeTree.below(offices.all(), office.id(), asker);
        return new OfficePage(office, area, below, mayChange, mayAdd(asker, office), form, added, stored);
    }

    /** The directorate anything anywhere, an administrator clinics below the own office. */
    private static List<String> mayAdd(Asker asker, Office office) {
        List<String> kinds = NewOffice.kindsBelow(office.kind());
        if (OfficePolicy.mayAddOffices(asker)) {
            return kinds;
        }
        return OfficePolicy.mayAddClinics(asker, office.id())
                ? kinds.stream().filter("clinic"::equals).toList()
                : List.of();
    }

    private static Form fresh() {
        return Form.of(Map.of("id", Ids.next().toString()));
    }

    private static Map<String, String> values(Office office) {
        var values = new HashMap<String, String>();
        values.put("name", office.name());
        values.put("address", text(office.address()));
        values.put("phone", text(office.phone()));
        values.put("headName", text(office.headName()));
        values.put("headTitle", text(office.headTitle()));
        values.put("version", String.valueOf(office.version()));
        return values;
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
