package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.audit.Audit;
import id.pulih.groups.GroupPolicy;
import id.pulih.platform.Work;
import id.pulih.ui.Pages;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import id.pulih.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of events, and one event. */
@RestController
class GroupPages {

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Clock clock;
    private final Audit audit;
    private final GroupViews views;

    GroupPages(Asking asking, Pages pages, Work work, Clock clock, Audit audit, GroupViews views) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.clock = clock;
        this.audit = audit;
        this.views = views;
    }

    @GetMapping("/kelompok")
    ResponseEntity<byte[]> list(@RequestParam(name = "sesudah", defaultValue = "") String coming,
            @RequestParam(name = "menunggu-sesudah", defaultValue = "") String waiting,
            @RequestParam(name = "lalu-sesudah", defaultValue = "") String past) {
        Asker asker = asking.now();
        Ui ui = pages.ui();
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        boolean holds = GroupPolicy.mayHold(asker, asker.office());
        return work.read(asker.reach("care"), () -> pages.show("groups/list.jte", new ListPage(holds,
                holds ? views.open(asker, true, today, forward(coming), ui) : Slice.none(),
                holds ? views.open(asker, false, today, forward(waiting), ui) : Slice.none(),
                holds ? views.closed(asker, Seek.read(past, Seek.Key.INSTANT_DOWN, Seek.Key.ID_DOWN), ui) : Slice.none(),
                views.held(asker, today.getYear()), today.getYear())));
    }

    private static Seek forward(String text) {
        return Seek.read(text, Seek.Key.INSTANT_UP, Seek.Key.ID_UP);
    }

    @GetMapping("/kelompok/{id}")
    ResponseEntity<byte[]> event(@PathVariable UUID id) {
        Asker asker = asking.now();
        return work.write(asker.own("care"), () -> {
            EventPage page = views.page(asker, id, pages.ui());
            audit.record(asker, "group-read", "group-event", id, "");
            return pages.show("groups/event.jte", page);
        });
    }
}
