package id.pulih.episodes.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.episodes.EpisodePolicy;
import id.pulih.episodes.EpisodeStore;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens a programme for a client. */
@RestController
class OpenPages {

    private final Asking asking;
    private final Pages pages;
    private final Clock clock;
    private final Clients clients;
    private final EpisodeStore store;
    private final EpisodeRules rules;

    OpenPages(Asking asking, Pages pages, Clock clock, Clients clients, EpisodeStore store, EpisodeRules rules) {
        this.asking = asking;
        this.pages = pages;
        this.clock = clock;
        this.clients = clients;
        this.store = store;
        this.rules = rules;
    }

    @GetMapping("/klien/{id}/program")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        Asker asker = asking.now();
        String today = Dates.typed(LocalDate.now(clock.withZone(asker.zone())));
        return pages.show("episodes/open.jte",
                page(asker, Form.of(Map.of("id", Ids.next().toString(), "enrolledOn", today)), id, null));
    }

    @PostMapping("/klien/{id}/program")
    ResponseEntity<byte[]> open(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap()).with(Map.of("clientId", id.toString()));
        try {
            return pages.to("/episode/" + store.open(asker, input).id());
        } catch (InvalidInput e) {
            return pages.again("episodes/open.jte", page(asker, Form.again(e), id, null));
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return pages.show(HttpStatus.valueOf(e.problem().status()), "episodes/open.jte", page(asker, Form.again(input), id, e));
        }
    }

    private OpenPage page(Asker asker, Form form, UUID id, @Nullable ProblemException refusal) {
        ClientSummary client = clients.get(asker, id);
        if (!EpisodePolicy.mayOpen(asker, client.office())) {
            throw ProblemException.notFound().get();
        }
        List<Option> programmes = rules.programmes().stream()
                .map(profile -> new Option(profile.code(), profile.identity().name().in(asker.locale())))
                .toList();
        return new OpenPage(form, client, programmes, SubstancePages.options(pages.ui()), refusal);
    }
}
