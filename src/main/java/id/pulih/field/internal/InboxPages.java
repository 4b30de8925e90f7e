package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.agents.Agents;
import id.pulih.agents.AgentSummary;
import id.pulih.field.internal.InboxQueries.Waiting;
import id.pulih.ui.Pages;
import id.pulih.ui.Slice;
import id.pulih.ui.Ui;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of the inbox: what agents handed in and what waits for a person. */
@RestController
class InboxPages {

    private final Asking asking;
    private final Pages pages;
    private final Agents agents;
    private final InboxQueries queries;

    InboxPages(Asking asking, Pages pages, Agents agents, InboxQueries queries) {
        this.asking = asking;
        this.pages = pages;
        this.agents = agents;
        this.queries = queries;
    }

    @GetMapping("/kotak-masuk")
    ResponseEntity<byte[]> list(@RequestParam(name = "sesudah", defaultValue = "") String after) {
        Asker asker = asking.now();
        Slice<Waiting> found = queries.page(asker, Waiting.after(after));
        Map<UUID, String> names = agents.all(asker).stream().collect(Collectors.toMap(AgentSummary::id, AgentSummary::name));
        Ui ui = pages.ui();
        return pages.show("inbox/list.jte", new InboxPage(found.map(each -> line(ui, each, names))));
    }

    private static InboxPage.Line line(Ui ui, Waiting each, Map<UUID, String> names) {
        boolean report = each.sort().equals("report");
        return new InboxPage.Line("/kotak-masuk/" + each.id(), FactWords.kind(ui, each.kind()),
                each.kind().equals("early-warning") ? "bad" : report ? "" : "warn", each.urgent(), each.alias() + " · " + each.caseNumber(),
                report ? "" : FactViews.why(ui, each.sort(), each.reason()),
                each.agentId() == null ? "" : names.getOrDefault(each.agentId(), ""), ui.time(each.since()));
    }
}
