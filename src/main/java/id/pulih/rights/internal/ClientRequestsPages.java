package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.rights.RequestPolicy;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The requests of one client. */
@RestController
class ClientRequestsPages {

    private static final String TEMPLATE = "rights/client-requests.jte";

    private final Pages pages;
    private final Asking asking;
    private final Clock clock;
    private final Clients clients;
    private final RequestQueries queries;
    private final RequestStore store;

    ClientRequestsPages(Pages pages, Asking asking, Clock clock, Clients clients, RequestQueries queries, RequestStore store) {
        this.pages = pages;
        this.asking = asking;
        this.clock = clock;
        this.clients = clients;
        this.queries = queries;
        this.store = store;
    }

    @GetMapping("/klien/{id}/permohonan")
    ResponseEntity<byte[]> show(@PathVariable UUID id) {
        Asker asker = asking.now();
        return pages.show(TEMPLATE, page(asker, id, Form.of(Map.of("id", Ids.next().toString(), "receivedAt", typed(asker)))));
    }

    @PostMapping("/klien/{id}/permohonan")
    ResponseEntity<byte[]> record(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        ClientRequestsPage page = page(asker, id, Form.empty());
        try {
            NewRequest asked = NewRequest.read(input, asker.zone(), clock.instant());
            input.check();
            store.record(asker, id, asked, input);
            return pages.to(page.url() + "/permohonan");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, id, Form.again(e)));
        }
    }

    private String typed(Asker asker) {
        ZonedDateTime now = clock.instant().atZone(asker.zone());
        return Dates.typed(now.toLocalDate()) + " " + DateTimeFormatter.ofPattern("HH:mm").format(now);
    }

    private ClientRequestsPage page(Asker asker, UUID id, Form form) {
        ClientSummary client = clients.get(asker, id);
        if (!RequestPolicy.mayHandle(asker, client.office())) {
            throw ProblemException.notFound().get();
        }
        Instant now = clock.instant();
        return new ClientRequestsPage("/klien/" + id, client.caseNumber(), client.alias(), form,
                queries.ofClient(asker, id).stream().map(request -> RequestLine.of(request, now)).toList());
    }
}
