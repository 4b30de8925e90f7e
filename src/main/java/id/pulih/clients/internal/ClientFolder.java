package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Merges;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What lies beside the identity of a client, ready for pages: papers, consents, programmes, history. */
@Component
class ClientFolder {

    private final Clock clock;
    private final PaperStore papers;
    private final ConsentStore consents;
    private final ScopedConsents scopes;
    private final ClientProgrammes programmes;
    private final Beside beside;

    ClientFolder(Clock clock, PaperStore papers, ConsentStore consents, ScopedConsents scopes, ClientProgrammes programmes, Beside beside) {
        this.clock = clock;
        this.papers = papers;
        this.consents = consents;
        this.scopes = scopes;
        this.programmes = programmes;
        this.beside = beside;
    }

    /** What happened to the record, and the records it belongs together with. */
    @Component
    record Beside(History history, Merges merges, LinkStore links) {}

    ClientPage.Same same(Asker asker, UUID client) {
        List<ClientPage.Here> here = beside.merges().here(asker, client).stream()
                .map(record -> new ClientPage.Here(record, programmes(asker, record.client())))
                .toList();
        return new ClientPage.Same(beside.merges().into(asker, client).orElse(null), here, beside.links().of(asker, client));
    }

    LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    /** All kinds in their order, with what is missing. */
    List<ClientPage.PaperLine> papers(Asker asker, UUID client) {
        Map<String, Paper> there = papers.of(asker, client).stream().collect(Collectors.toMap(Paper::kind, Function.identity()));
        return Arrays.stream(PaperKind.values()).map(kind -> {
            Paper paper = there.get(kind.code());
            String scan = paper == null || paper.attachment() == null ? null : "/klien/" + client + "/berkas/" + paper.id();
            return new ClientPage.PaperLine(kind.code(), paper == null ? null : paper.receivedOn(), scan);
        }).toList();
    }

    List<ClientPage.ConsentLine> consents(Asker asker, UUID client) {
        LocalDate today = today(asker);
        Map<UUID, ConsentScope> said = scopes.scopes(asker, client);
        return consents.of(asker, client).stream()
                .map(consent -> new ClientPage.ConsentLine(consent, said.get(consent.id()), consent.state(today),
                        "/klien/" + client + "/persetujuan/" + consent.id() + "/cabut"))
                .toList();
    }

    List<ClientProgramme> programmes(Asker asker, UUID client) {
        return programmes(asker, List.of(client)).getOrDefault(client, List.of());
    }

    Map<UUID, List<ClientProgramme>> programmes(Asker asker, Collection<UUID> clients) {
        return programmes.of(asker, clients);
    }

    List<ClientPage.Event> history(Asker asker, UUID client) {
        return beside.history().of(asker, client);
    }
}
