package id.pulih.ui.internal;

import id.pulih.access.Asking;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import java.util.List;
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

    /** Those who serve clients start with today's work, others with the list they may see or with how Pulih works. */
    @GetMapping("/")
    ResponseEntity<byte[]> start() {
        asking.now();
        Ui ui = pages.ui();
        return pages.to(List.of("/hari-ini", "/dasbor", "/klien").stream().filter(ui::opens).findFirst().orElse("/bantuan"));
    }

    @GetMapping("/bantuan")
    ResponseEntity<byte[]> help() {
        return pages.show("ui/help.jte", "");
    }
}
