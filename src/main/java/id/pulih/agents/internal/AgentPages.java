package id.pulih.agents.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.agents.AgentStore;
import id.pulih.agents.AgentSummary;
import id.pulih.agents.Agents;
import id.pulih.agents.internal.AgentListPage.Line;
import id.pulih.offices.VillagePicker;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of agents, the registration of one, and the card. */
@RestController
class AgentPages {

    /** So many days before its end a decree is worth a warning: time for a village to renew it. */
    private static final int WARN_DAYS = 30;

    private final Asking asking;
    private final Pages pages;
    private final Clock clock;
    private final AgentStore store;
    private final AgentQueries queries;
    private final VillagePicker picker;

    AgentPages(Asking asking, Pages pages, Clock clock, AgentStore store, AgentQueries queries, VillagePicker picker) {
        this.asking = asking;
        this.pages = pages;
        this.clock = clock;
        this.store = store;
        this.queries = queries;
        this.picker = picker;
    }

    @GetMapping("/agen")
    ResponseEntity<byte[]> list(@RequestParam(name = "sesudah", defaultValue = "") String present,
            @RequestParam(name = "selesai-sesudah", defaultValue = "") String ended) {
        Asker asker = asking.now();
        Map<UUID, LocalDate> expiries = queries.expiries(asker);
        return pages.show("agents/list.jte", new AgentListPage(lines(asker, false, Agents.after(present), expiries),
                lines(asker, true, Agents.after(ended), expiries), queries.limit(asker)));
    }

    private Slice<Line> lines(Asker asker, boolean ended, Seek from, Map<UUID, LocalDate> expiries) {
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        Slice<AgentSummary> found = queries.page(asker, ended, from);
        Map<String, String> villages = queries.villages(found.rows());
        return found.map(agent -> new Line(agent, villages.getOrDefault(agent.villageCode(), agent.villageCode()),
                expiries.get(agent.id()), expiry(expiries.get(agent.id()), today)));
    }

    private static String expiry(@Nullable LocalDate expiresOn, LocalDate today) {
        if (expiresOn == null || expiresOn.isAfter(today.plusDays(WARN_DAYS))) {
            return "";
        }
        return expiresOn.isBefore(today) ? "over" : "soon";
    }

    @GetMapping("/agen/baru")
    ResponseEntity<byte[]> form() {
        return pages.show("agents/new.jte", NewAgentPage.of(Form.of(Map.of("id", Ids.next().toString()))));
    }

    @PostMapping("/agen/baru")
    ResponseEntity<byte[]> register(HttpServletRequest request) {
        var input = picker.fill(Input.form(request.getParameterMap()), "villageCode");
        if (picker.asked(input)) {
            return pages.show("agents/new.jte", NewAgentPage.of(Form.again(input)));
        }
        try {
            return pages.to("/agen/" + store.register(asking.now(), input).id());
        } catch (InvalidInput e) {
            return pages.again("agents/new.jte", NewAgentPage.of(Form.again(e)));
        }
    }

    @GetMapping("/agen/{id}")
    ResponseEntity<byte[]> card(@PathVariable UUID id) {
        Asker asker = asking.now();
        return pages.show("agents/card.jte", new AgentPage(queries.card(asker, id), queries.limit(asker),
                NewAgentPage.codes(TrainingTopic.values()), NewAgent.LETTERS));
    }
}
