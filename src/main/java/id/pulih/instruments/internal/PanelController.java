package id.pulih.instruments.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.instruments.UrinePanel;
import id.pulih.instruments.UrinePanels;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.JsonInput;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The panels of an office: {@code /urine-panels} and {@code /panel-urin}. */
@RestController
class PanelController {

    private static final String PAGE = "instruments/panels.jte";

    record Parameter(String code, String name, @Nullable String loinc, @Nullable Integer cutOff) {}

    record Body(String code, String name, @Nullable String loinc, List<Parameter> parameters) {

        static Body of(UrinePanel panel) {
            return new Body(panel.code(), panel.name().id(), panel.loinc(), panel.parameters().stream()
                    .map(each -> new Parameter(each.code(), each.name().id(), each.loinc(), each.cutOff()))
                    .toList());
        }
    }

    record PanelList(List<Body> items, @Nullable String next) {}

    private final Asking asking;
    private final Work work;
    private final Pages pages;
    private final UrinePanels panels;

    PanelController(Asking asking, Work work, Pages pages, UrinePanels panels) {
        this.asking = asking;
        this.work = work;
        this.pages = pages;
        this.panels = panels;
    }

    @GetMapping("/api/v1/urine-panels")
    PanelList list() {
        return new PanelList(all(asking.now()).stream().map(Body::of).toList(), null);
    }

    @PostMapping("/api/v1/urine-panels")
    ResponseEntity<Body> define(@RequestBody JsonNode json) {
        Asker asker = asking.now();
        String code = store(asker, JsonInput.of(json));
        return ResponseEntity.status(HttpStatus.CREATED).body(all(asker).stream()
                .filter(panel -> panel.code().equals(code))
                .map(Body::of)
                .findFirst()
                .orElseThrow());
    }

    @GetMapping("/panel-urin")
    ResponseEntity<byte[]> page() {
        return pages.show(PAGE, new PanelsPage(all(asking.now()), Form.empty(), null));
    }

    @PostMapping("/panel-urin")
    ResponseEntity<byte[]> submit(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            store(asker, input);
            return pages.to("/panel-urin");
        } catch (InvalidInput e) {
            return pages.again(PAGE, new PanelsPage(all(asker), Form.again(e), null));
        } catch (ProblemException e) {
            return pages.show(HttpStatus.valueOf(e.problem().status()), PAGE, new PanelsPage(all(asker), Form.again(input), e));
        }
    }

    private String store(Asker asker, Input input) {
        NewPanel panel = NewPanel.read(input);
        input.check();
        work.write(asker.own("care"), () -> panels.create(asker, panel));
        return panel.code();
    }

    private List<UrinePanel> all(Asker asker) {
        return work.read(asker.own("care"), () -> panels.of(asker.office()));
    }
}
