package id.pulih.desk.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.ui.Pages;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page of one episode. */
@RestController
class EpisodePages {

    private final Asking asking;
    private final EpisodeDesk desk;
    private final Pages pages;

    EpisodePages(Asking asking, EpisodeDesk desk, Pages pages) {
        this.asking = asking;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/episode/{id}")
    ResponseEntity<byte[]> show(@PathVariable UUID id) {
        Asker asker = asking.now();
        return pages.show("desk/episode.jte", desk.page(asker, id, pages.ui()));
    }
}
