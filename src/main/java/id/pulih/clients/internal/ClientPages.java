package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.ClientPolicy;
import id.pulih.offices.Area;
import id.pulih.offices.Areas;
import id.pulih.ui.Pages;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A client's page: everything for the office that serves the client, case number and dates for others. */
@RestController
class ClientPages {

    private final Pages pages;
    private final Asking asking;
    private final ClientList list;
    private final OpenedClients opened;
    private final ClientFolder folder;
    private final Areas areas;

    ClientPages(Pages pages, Asking asking, ClientList list, OpenedClients opened, ClientFolder folder, Areas areas) {
        this.pages = pages;
        this.asking = asking;
        this.list = list;
        this.opened = opened;
        this.folder = folder;
        this.areas = areas;
    }

    @GetMapping("/klien/{id}")
    ResponseEntity<byte[]> show(@PathVariable UUID id) {
        Asker asker = asking.now();
        ClientList.Line line = list.get(asker, id);
        return ClientPolicy.mayReadIdentity(asker, line.officeId())
                ? pages.show("clients/client.jte", page(asker, opened.read(asker, id)))
                : pages.show("clients/code.jte", code(asker, line));
    }

    private ClientPage.Code code(Asker asker, ClientList.Line line) {
        boolean mayOpen = ClientPolicy.mayReadOpened(asker, line.officeId());
        return new ClientPage.Code(line.caseNumber(), line.office(), line.regency(),
                line.registeredAt().atZone(asker.zone()).toLocalDate(), folder.programmes(asker, line.id()),
                ClientPolicy.mayFollow(asker, line.officeId()), opened.openIdentity(asker, line).orElse(null),
                mayOpen ? "/klien/" + line.id() + "/buka" : "", "/klien/" + line.id() + "/akses");
    }

    private ClientPage page(Asker asker, Client client) {
        Details details = client.details();
        LocalDate today = folder.today(asker);
        List<ClientProgramme> programmes = folder.programmes(asker, client.id());
        return new ClientPage("/klien/" + client.id(), client.caseNumber(), details, Status.of(programmes),
                areas.find(details.villageCode()).map(Area::fullName).orElse(details.villageCode()),
                Period.between(details.birthDate(), today).getYears(), details.guardian(), details.warnings(),
                folder.papers(asker, client.id()), folder.consents(asker, client.id()), programmes, folder.history(asker, client.id()), opened.restriction(asker, client.id()),
                folder.same(asker, client.id()));
    }
}
