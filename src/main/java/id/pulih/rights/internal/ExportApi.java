package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.accounts.StepUp;
import id.pulih.platform.Input;
import id.pulih.platform.JsonInput;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything held about a person in one JSON document (law 27/2022 art. 13). POST, because each is a disclosure on record. */
@RestController
class ExportApi {

    private final Asking asking;
    private final StepUp stepUp;
    private final PersonExport export;
    private final JsonMapper json;

    ExportApi(Asking asking, StepUp stepUp, PersonExport export, JsonMapper json) {
        this.asking = asking;
        this.stepUp = stepUp;
        this.export = export;
        this.json = json;
    }

    @PostMapping("/api/v1/clients/{id}/export")
    ResponseEntity<Map<String, Object>> take(@PathVariable UUID id, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        export.need(asker, id);
        Input input = JsonInput.of(body);
        UUID request = input.id("request");
        stepUp.require(asker, input);
        input.check();
        PersonData data = export.take(asker, id, request);
        export.made(asker, data, json.writeValueAsBytes(data.json()));
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(data.json());
    }
}
