package id.pulih.ui.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.access.Routes;
import id.pulih.ui.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The start, and the help page. */
@RestController
class HomePages {

    private final Pages pages;
    private final Asking asking;
    private final Routes routes;

    HomePages(Pages pages, Asking asking, Routes routes) {
        this.pages = pages;
        this.asking = asking;
        this.routes = routes;
    }

    /** Those who serve clients start with today's work, others with the list they may see or with how Pulih works. */
    @GetMapping("/")
    ResponseEntity<byte[]> start() {
        Asker asker = asking.now();
        boolean list = routes.of("GET", "/klien").filter(route -> route.open(asker.roles())).isPresent();
        return pages.to(asker.cares() ? "/hari-ini" : list ? "/klien" : "/bantuan");
    }

    @GetMapping("/bantuan")
    ResponseEntity<byte[]> help() {
        return pages.show("ui/help.jte", "");
    }
}
