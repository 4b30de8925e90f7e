package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.Input;
import id.pulih.platform.JsonInput;
import id.pulih.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Registering and reading clients. */
@RestController
class ClientsApi {

    private final Asking asking;
    private final ClientForms forms;
    private final ClientStore store;
    private final Duplicates duplicates;
    private final ClientAnswers answers;
    private final Words words;

    ClientsApi(Asking asking, ClientForms forms, ClientStore store, Duplicates duplicates, ClientAnswers answers, Words words) {
        this.asking = asking;
        this.forms = forms;
        this.store = store;
        this.duplicates = duplicates;
        this.answers = answers;
        this.words = words;
    }

    /** Nothing that looks wrong or alike stands in the way here: it comes back with the answer. */
    @PostMapping("/api/v1/clients")
    ResponseEntity<RegisteredBody> register(
            @RequestBody JsonNode body, @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        Asker asker = asking.now();
        Input input = JsonInput.of(body);
        UUID id = input.needId("id");
        Details details = forms.details(asker, input);
        input.check();
        ClientStore.Receipt receipt = store.register(asker, id, details, input);
        List<Duplicate> alike = duplicates.of(asker, id, receipt.client().details());
        Locale locale = language != null && language.startsWith("en") ? Locale.ENGLISH : Words.INDONESIAN;
        return ResponseEntity.status(receipt.first() ? 201 : 200)
                .body(RegisteredBody.of(words, locale, receipt.client(), alike));
    }

    @GetMapping("/api/v1/clients/{id}")
    ClientBody get(@PathVariable UUID id) {
        return answers.one(asking.now(), id);
    }

    @PostMapping("/api/v1/clients/search")
    ClientAnswers.Page search(@RequestBody JsonNode body) {
        Input input = JsonInput.of(body);
        String typed = input.text("q", 100);
        Cursor after = Cursor.read(input, "next");
        input.check();
        return answers.page(asking.now(), typed == null ? "" : typed, after);
    }
}
