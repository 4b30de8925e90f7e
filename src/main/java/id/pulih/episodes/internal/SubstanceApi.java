package id.pulih.episodes.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.MainSubstances;
import id.pulih.platform.JsonInput;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The main substance over the API; answers the episode as it stands afterwards. */
@RestController
class SubstanceApi {

    private final Asking asking;
    private final MainSubstances substances;
    private final EpisodeQueries queries;

    SubstanceApi(Asking asking, MainSubstances substances, EpisodeQueries queries) {
        this.asking = asking;
        this.substances = substances;
        this.queries = queries;
    }

    @PostMapping("/api/v1/episodes/{id}/main-substance")
    ResponseEntity<EpisodeBody> say(@PathVariable UUID id, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        boolean first = substances.say(asker, id, JsonInput.of(body));
        return ResponseEntity.status(first ? HttpStatus.CREATED : HttpStatus.OK).body(queries.body(asker, id));
    }
}
