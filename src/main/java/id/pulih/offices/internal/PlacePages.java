package id.pulih.offices.internal;

import id.pulih.offices.VillagePicker;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of places below the picker's text field, asked for while typing. */
@RestController
class PlacePages {

    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9.]{1,60}");
    private static final Pattern LEVEL = Pattern.compile("(village|district|regency|province)(,(village|district|regency|province))?");

    private final VillagePicker picker;
    private final Pages pages;

    PlacePages(VillagePicker picker, Pages pages) {
        this.picker = picker;
        this.pages = pages;
    }

    @GetMapping("/wilayah/pilihan")
    ResponseEntity<byte[]> choices(
            @RequestParam String name, @RequestParam(defaultValue = "village") String level, HttpServletRequest request) {
        if (!FIELD.matcher(name).matches() || !LEVEL.matcher(level).matches()) {
            throw ProblemException.notFound().get();
        }
        var values = new HashMap<>(Map.of("action", VillagePicker.FIND));
        values.put(name + "Search", Input.form(request.getParameterMap()).typed(name + "Search"));
        var input = picker.fill(Input.of(values), name, level);
        return pages.show("offices/place-list.jte", new PlacesPage(new Form(input, List.of()), name));
    }
}
