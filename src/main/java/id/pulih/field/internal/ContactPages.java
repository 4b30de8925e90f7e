package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.agents.AgentSummary;
import id.pulih.agents.Agents;
import id.pulih.field.internal.ContactQueries.Accompanied;
import id.pulih.field.internal.ContactsPage.AgentLine;
import id.pulih.field.internal.ContactsPage.ClientLine;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One page that says of every agent when she was last heard of, and of every client whether a visit is missing or only not here. */
@RestController
class ContactPages {

    private final Asking asking;
    private final Pages pages;
    private final Clock clock;
    private final Agents agents;
    private final PhoneQueries phones;
    private final ContactQueries queries;

    ContactPages(Asking asking, Pages pages, Clock clock, Agents agents, PhoneQueries phones, ContactQueries queries) {
        this.asking = asking;
        this.pages = pages;
        this.clock = clock;
        this.agents = agents;
        this.phones = phones;
        this.queries = queries;
    }

    @GetMapping("/hp-agen")
    ResponseEntity<byte[]> overview() {
        Asker asker = asking.now();
        Ui ui = pages.ui();
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        Map<UUID, List<Phone>> held = phones.all(asker).stream().collect(Collectors.groupingBy(Phone::agentId));
        Map<UUID, List<Accompanied>> clients = queries.accompanied(asker, today).stream().collect(Collectors.groupingBy(Accompanied::agentId));
        List<AgentLine> lines = agents.all(asker).stream()
                .filter(agent -> held.containsKey(agent.id()) || clients.containsKey(agent.id()))
                .map(agent -> line(ui, agent, held.getOrDefault(agent.id(), List.of()), clients.getOrDefault(agent.id(), List.of()), today))
                .toList();
        return pages.show("phones/contacts.jte", new ContactsPage(ui.period(YearMonth.from(today).toString()), lines));
    }

    private AgentLine line(Ui ui, AgentSummary agent, List<Phone> phones, List<Accompanied> clients, LocalDate today) {
        Instant last = phones.stream().map(Phone::lastAt).filter(Objects::nonNull).max(Instant::compareTo).orElse(null);
        Instant oldest = phones.stream().map(Phone::oldestAt).filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
        return new AgentLine("/agen/" + agent.id() + "/hp", agent.name(), phones.stream().anyMatch(phone -> !phone.ended()),
                last == null ? ui.t("phones.never") : ui.time(last), phones.stream().mapToInt(Phone::unsent).sum(),
                oldest == null ? "" : ui.t("phones.oldest", ui.time(oldest)),
                clients.stream().map(client -> line(ui, client, phones, today)).toList());
    }

    private ClientLine line(Ui ui, Accompanied client, List<Phone> phones, LocalDate today) {
        VisitState state = VisitState.of(client.lastVisit(), today.withDayOfMonth(1), client.waits(), phones, clock.instant());
        String last = client.lastVisit() == null ? ui.t("contacts.no-visit-yet") : ui.t("contacts.last-visit", ui.date(client.lastVisit()));
        return new ClientLine("/episode/" + client.episodeId(), client.alias() + " · " + client.caseNumber(), state.code(), state.tone(), last,
                client.notDone() == null ? "" : FactWords.signs(ui, "not-done", client.notDone()));
    }
}
