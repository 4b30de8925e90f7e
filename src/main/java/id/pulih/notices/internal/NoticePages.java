package id.pulih.notices.internal;

import id.pulih.access.Asking;
import id.pulih.ui.Pages;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import id.pulih.ui.Ui;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened that the reader must know: what, when, and where it is shown. */
@RestController
class NoticePages {

    private final Pages pages;
    private final Asking asking;
    private final NoticeStore store;

    NoticePages(Pages pages, Asking asking, NoticeStore store) {
        this.pages = pages;
        this.asking = asking;
        this.store = store;
    }

    @GetMapping("/pemberitahuan")
    ResponseEntity<byte[]> list(@RequestParam(name = "sesudah", defaultValue = "") String after) {
        Ui ui = pages.ui();
        Seek from = Seek.read(after, Seek.Key.ID_DOWN);
        Slice<NoticeRow> found = Slice.of(store.page(asking.now(), from.id(0)), NoticeStore.PAGE, from, row -> List.of(row.id()));
        boolean unread = found.rows().stream().anyMatch(row -> !row.read());
        return pages.show("notices/notices.jte", new NoticesPage(found.map(row -> line(ui, row)),
                unread ? "/pemberitahuan/" + found.rows().getFirst().id() + "/baca-sampai" : null));
    }

    @PostMapping("/pemberitahuan/{id}/baca")
    ResponseEntity<byte[]> read(@PathVariable UUID id) {
        store.read(asking.now(), id);
        return pages.to("/pemberitahuan");
    }

    /** Up to the newest one that was on the page: what came meanwhile stays unread. */
    @PostMapping("/pemberitahuan/{id}/baca-sampai")
    ResponseEntity<byte[]> readAll(@PathVariable UUID id) {
        store.readAll(asking.now(), id);
        return pages.to("/pemberitahuan");
    }

    private static NoticesPage.Line line(Ui ui, NoticeRow row) {
        return new NoticesPage.Line(ui.t("notice." + row.kind(), row.args(ui.words(), ui.locale())), ui.time(row.toldAt()),
                ui.opens(row.url().split("\\?")[0]) ? row.url() : "", row.read(), "/pemberitahuan/" + row.id() + "/baca");
    }
}
