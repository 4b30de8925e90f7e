package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.ClientPolicy;
import id.pulih.clients.Clients;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of clients and the search in it, by POST: what is looked for never stands in an address. */
@RestController
class ListPages {

    private static final Seek START = Seek.read("", Seek.Key.INSTANT_DOWN, Seek.Key.ID_DOWN);

    private final Pages pages;
    private final Asking asking;
    private final Work work;
    private final ClientList list;
    private final Clients clients;
    private final ClientProgrammes programmes;

    ListPages(Pages pages, Asking asking, Work work, ClientList list, Clients clients, ClientProgrammes programmes) {
        this.pages = pages;
        this.asking = asking;
        this.work = work;
        this.list = list;
        this.clients = clients;
        this.programmes = programmes;
    }

    @GetMapping("/klien")
    ResponseEntity<byte[]> all(@RequestParam(name = "sesudah", defaultValue = "") String after) {
        Seek from = Seek.read(after, Seek.Key.INSTANT_DOWN, Seek.Key.ID_DOWN);
        return pages.show("clients/list.jte", page(Form.empty(), "", from, from.first() ? null : new Cursor(from.at(0).toInstant(), from.id(1))));
    }

    @PostMapping("/klien/cari")
    ResponseEntity<byte[]> find(HttpServletRequest request) {
        var input = Input.form(request.getParameterMap());
        try {
            String typed = input.text("q", 100);
            Cursor after = Cursor.read(input, "next");
            input.check();
            return pages.show("clients/list.jte", page(new Form(input, List.of()), typed == null ? "" : typed, after == null ? START : Seek.read(after.text(), Seek.Key.INSTANT_DOWN, Seek.Key.ID_DOWN), after));
        } catch (InvalidInput e) {
            return pages.again("clients/list.jte", new ListPage(Form.again(e), true, Slice.none(), false, false, true));
        }
    }

    private ListPage page(Form form, String typed, Seek from, @Nullable Cursor after) {
        Asker asker = asking.now();
        return work.write(asker.reach("care"), () -> gather(asker, form, typed, from, after));
    }

    private ListPage gather(Asker asker, Form form, String typed, Seek from, @Nullable Cursor after) {
        ClientList.Found found = list.find(asker, typed, after);
        List<UUID> ids = found.lines().stream().map(ClientList.Line::id).toList();
        Map<UUID, String> names = clients.names(asker, ids);
        Map<UUID, List<ClientProgramme>> all = programmes.of(asker, ids);
        var rows = found.lines().stream().map(line -> row(asker, line, names.get(line.id()), all.getOrDefault(line.id(), List.of()))).toList();
        return new ListPage(form, !typed.isEmpty(), new Slice<>(rows, found.next() == null ? "" : found.next().text(), from.first(), from.lost()),
                ClientPolicy.maySearchByName(asker), ClientPolicy.mayFollow(asker, asker.office()),
                !ClientPolicy.officesListed(asker).isEmpty());
    }

    private static ListPage.Row row(Asker asker, ClientList.Line line, @Nullable String name, List<ClientProgramme> programmes) {
        boolean own = ClientPolicy.mayReadIdentity(asker, line.officeId());
        return new ListPage.Row("/klien/" + line.id(), line.caseNumber(), own ? name : null, own ? line.alias() : null,
                own ? line.place() : line.regency() + " · " + line.office(), Status.of(programmes),
                line.registeredAt().atZone(asker.zone()).toLocalDate());
    }
}
