package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.Clients;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of clients and the search in it, by POST: what is looked for never stands in an address. */
@RestController
class ListPages {

    private final Pages pages;
    private final Asking asking;
    private final ClientList list;
    private final Clients clients;
    private final ClientProgrammes programmes;

    ListPages(Pages pages, Asking asking, ClientList list, Clients clients, ClientProgrammes programmes) {
        this.pages = pages;
        this.asking = asking;
        this.list = list;
        this.clients = clients;
        this.programmes = programmes;
    }

    @GetMapping("/klien")
    ResponseEntity<byte[]> all() {
        return pages.show("clients/list.jte", page(Form.empty(), "", null));
    }

    @PostMapping("/klien/cari")
    ResponseEntity<byte[]> find(HttpServletRequest request) {
        var input = Input.form(request.getParameterMap());
        try {
            String typed = input.text("q", 100);
            Cursor after = Cursor.read(input, "next");
            input.check();
            return pages.show("clients/list.jte", page(new Form(input, List.of()), typed == null ? "" : typed, after));
        } catch (InvalidInput e) {
            return pages.again("clients/list.jte", new ListPage(Form.again(e), true, List.of(), null));
        }
    }

    private ListPage page(Form form, String typed, @Nullable Cursor after) {
        Asker asker = asking.now();
        ClientList.Found found = list.find(asker, typed, after);
        List<UUID> ids = found.lines().stream().map(ClientList.Line::id).toList();
        Map<UUID, String> names = clients.names(asker, ids);
        Map<UUID, List<ClientProgramme>> all = programmes.of(asker, ids);
        var rows = found.lines().stream().map(line -> row(asker, line, names.get(line.id()), all.getOrDefault(line.id(), List.of()))).toList();
        return new ListPage(form, !typed.isEmpty() || after != null, rows, found.next() == null ? null : found.next().text());
    }

    private static ListPage.Row row(Asker asker, ClientList.Line line, @Nullable String name, List<ClientProgramme> programmes) {
        boolean own = asker.cares() && line.officeId().equals(asker.office());
        return new ListPage.Row("/klien/" + line.id(), line.caseNumber(), own ? name : null, own ? line.alias() : null,
                own ? line.place() : line.regency() + " · " + line.office(), Status.of(programmes),
                line.registeredAt().atZone(asker.zone()).toLocalDate());
    }
}
