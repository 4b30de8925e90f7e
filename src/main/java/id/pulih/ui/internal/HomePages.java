package id.pulih.ui.internal;

import id.pulih.access.Asking;
import id.pulih.ui.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The start, and the help page. */
@RestController
class HomePages {

    private final Pages pages;
    private final Asking asking;

    HomePages(Pages pages, Asking asking) {
        this.pages = pages;
        this.asking = asking;
    }

    /** Those who serve clients start with today's work, others with the list they may see. */
    @GetMapping("/")
    ResponseEntity<byte[]> start() {
        return pages.to(asking.now().cares() ? "/hari-ini" : "/klien");
    }

    @GetMapping("/bantuan")
    ResponseEntity<byte[]> help() {
        return pages.show("ui/help.jte", "");
    }
}
