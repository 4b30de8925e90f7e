package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.clients.ClientPolicy;
import id.pulih.clients.Clients;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clients as the API answers them, by what the asker may see. */
@Component
class ClientAnswers {

    /** One client found; alias, name and village only in the office that serves the client. */
    record Item(UUID id, UUID office, String caseNumber, @Nullable String alias, @Nullable String name, String regencyCode,
            @Nullable String villageCode, @Nullable String status, @Nullable Integer week, @Nullable Integer weeks, Instant registeredAt) {}

    record Page(List<Item> items, @Nullable String next) {}

    private final ClientList list;
    private final Clients clients;
    private final OpenedClients opened;
    private final PaperStore papers;
    private final ClientFolder folder;

    ClientAnswers(ClientList list, Clients clients, OpenedClients opened, PaperStore papers, ClientFolder folder) {
        this.list = list;
        this.clients = clients;
        this.opened = opened;
        this.papers = papers;
        this.folder = folder;
    }

    ClientBody one(Asker asker, UUID id) {
        ClientList.Line line = list.get(asker, id);
        if (!own(asker, line)) {
            return opened.openIdentity(asker, line).map(identity -> ClientBody.opened(line, identity)).orElseGet(() -> ClientBody.hidden(line));
        }
        return ClientBody.full(opened.read(asker, id),
                papers.of(asker, id).stream()
                        .map(p -> new ClientBody.PaperBody(p.kind(), p.receivedOn(), p.attachment() != null))
                        .toList(),
                folder.consents(asker, id).stream().map(ClientBody.ConsentBody::of).toList());
    }

    Page page(Asker asker, String typed, @Nullable Cursor after) {
        ClientList.Found found = list.find(asker, typed, after);
        List<UUID> ids = found.lines().stream().map(ClientList.Line::id).toList();
        Map<UUID, String> names = clients.names(asker, ids);
        Map<UUID, List<ClientProgramme>> programmes = folder.programmes(asker, ids);
        return new Page(
                found.lines().stream()
                        .map(line -> item(asker, line, names.get(line.id()), Status.of(programmes.getOrDefault(line.id(), List.of()))))
                        .toList(),
                found.next() == null ? null : found.next().text());
    }

    private static Item item(Asker asker, ClientList.Line line, @Nullable String name, Status status) {
        boolean own = own(asker, line);
        return new Item(line.id(), line.officeId(), line.caseNumber(), own ? line.alias() : null, own ? name : null,
                line.villageCode().substring(0, 4), own ? line.villageCode() : null,
                ClientPolicy.mayFollow(asker, line.officeId()) ? status.code() : null,
                status.week() == null ? null : status.week().week(), status.week() == null ? null : status.week().weeks(),
                line.registeredAt());
    }

    private static boolean own(Asker asker, ClientList.Line line) {
        return ClientPolicy.mayReadIdentity(asker, line.officeId());
    }
}
