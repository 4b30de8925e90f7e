package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.Work;
import id.pulih.ui.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What one client took part in, and how many of the meetings of the programme are used. */
@RestController
class EpisodeGroupPages {

    private final Pages pages;
    private final Asking asking;
    private final Work work;
    private final Clock clock;
    private final OwnShare share;

    EpisodeGroupPages(Pages pages, Asking asking, Work work, Clock clock, OwnShare share) {
        this.pages = pages;
        this.asking = asking;
        this.work = work;
        this.clock = clock;
        this.share = share;
    }

    @GetMapping("/episode/{id}/kelompok")
    ResponseEntity<byte[]> read(@PathVariable UUID id) {
        Asker asker = asking.now();
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        return work.read(asker.own("care"), () -> pages.show("groups/episode.jte", share.page(asker, id, today, pages.ui())));
    }
}
