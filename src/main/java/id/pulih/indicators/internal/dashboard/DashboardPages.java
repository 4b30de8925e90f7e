package id.pulih.indicators.internal.dashboard;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.disclosures.Disclosures;
import id.pulih.platform.Input;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dashboard: one address, and everybody finds what fits who they are. */
@RestController
class DashboardPages {

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Asking asking;
    private final Pages pages;
    private final Boards boards;
    private final Disclosures disclosures;

    DashboardPages(Asking asking, Pages pages, Boards boards, Disclosures disclosures) {
        this.asking = asking;
        this.pages = pages;
        this.boards = boards;
        this.disclosures = disclosures;
    }

    @GetMapping("/dasbor")
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        Asker asker = asking.now();
        return pages.show("dashboard/show.jte", page(asker, request, pages.ui()));
    }

    /** The same page as a spreadsheet, with serial and notice; of an address that cannot be read there is no file, for it would be of something else. */
    @PostMapping("/dasbor/unduh")
    ResponseEntity<byte[]> download(HttpServletRequest request) {
        Asker asker = asking.now();
        Ui ui = pages.ui();
        DashboardPage page = page(asker, request, ui);
        if (page.wrong()) {
            return pages.again("dashboard/show.jte", page);
        }
        byte[] file = disclosures.list(asker, "dashboard", "steering", list -> DashboardSheet.of(page, list, ui));
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("dasbor.xlsx").build().toString())
                .body(file);
    }

    private DashboardPage page(Asker asker, HttpServletRequest request, Ui ui) {
        return boards.page(asker, boards.chosen(asker, Input.form(request.getParameterMap())), ui);
    }
}
