package id.pulih.offices.internal;

import id.pulih.offices.Area;
import id.pulih.offices.Areas;
import id.pulih.platform.Input;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /areas}: places by name or code. */
@RestController
class AreasApi {

    private static final List<String> LEVELS = List.of("province", "regency", "district", "village");
    private static final int DEFAULT_LIMIT = 20;

    record AreasBody(List<Area> items) {}

    private final Areas areas;

    AreasApi(Areas areas) {
        this.areas = areas;
    }

    @GetMapping("/api/v1/areas")
    AreasBody search(HttpServletRequest request) {
        var input = Input.form(request.getParameterMap());
        String typed = input.needText("q", 100);
        String level = input.has("level") ? input.typed("level") : "village";
        if (!LEVELS.contains(level)) {
            input.error("level", "choice", level, String.join(", ", LEVELS));
        }
        Integer limit = input.integer("limit", 1, 100);
        input.check();
        return new AreasBody(areas.search(typed, level, limit == null ? DEFAULT_LIMIT : limit));
    }
}
