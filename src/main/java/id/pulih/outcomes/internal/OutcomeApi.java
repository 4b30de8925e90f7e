package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.JsonInput;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Outcome and completion for programs. */
@RestController
class OutcomeApi {

    private final Asking asking;
    private final OutcomeReader reader;
    private final CompletionStore completions;

    OutcomeApi(Asking asking, OutcomeReader reader, CompletionStore completions) {
        this.asking = asking;
        this.reader = reader;
        this.completions = completions;
    }

    @GetMapping("/api/v1/episodes/{id}/outcome")
    JsonNode outcome(@PathVariable UUID id) {
        return reader.json(asking.now(), id);
    }

    @PostMapping("/api/v1/episodes/{id}/completion")
    ResponseEntity<Completed> complete(@PathVariable UUID id, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        Completed completed = completions.complete(asker, id, JsonInput.of(body));
        return ResponseEntity.status(completed.created() ? HttpStatus.CREATED : HttpStatus.OK).body(completed);
    }
}
