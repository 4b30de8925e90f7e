package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.indicators.Period;
import id.pulih.platform.Input;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /laporan-triwulan}: the reports there are, one of them, and what stands behind each of its numbers. */
@RestController
class QuarterlyPages {

    private static final String LIST = "reports/quarterly-list.jte";

    private final Pages pages;
    private final QuarterlyAsking asking;
    private final Work work;
    private final QuarterlyBoard board;
    private final QuarterlyDesk desk;
    private final QuarterlyOutline outline;

    QuarterlyPages(Pages pages, QuarterlyAsking asking, Work work, QuarterlyBoard board, QuarterlyDesk desk, QuarterlyOutline outline) {
        this.pages = pages;
        this.asking = asking;
        this.work = work;
        this.board = board;
        this.desk = desk;
        this.outline = outline;
    }

    @GetMapping("/laporan-triwulan")
    ResponseEntity<byte[]> list(@RequestParam(name = "triwulan", defaultValue = "") String quarter) {
        return pages.show(LIST, board.page(asking.now(), quarter, Form.empty()));
    }

    /** Begins a report; one that is there already is opened. */
    @PostMapping("/laporan-triwulan")
    ResponseEntity<byte[]> begin(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        Optional<Period> quarter = Period.parse(input.needText("quarter", 20)).filter(each -> each.kind() == Period.Kind.QUARTER)
                .filter(each -> board.opens(asker, each));
        if (quarter.isEmpty()) {
            input.error("quarter", "quarter", input.typed("quarter"), board.first(asker), board.present(asker));
            return pages.again(LIST, board.page(asker, "", Form.again(input, input.errors().getFirst())));
        }
        UUID id = work.write(asker.reach("reports"), () -> desk.acts().begin(asker, quarter.get(), outline));
        return pages.to("/laporan-triwulan/" + id);
    }

    @GetMapping("/laporan-triwulan/{id}")
    ResponseEntity<byte[]> one(@PathVariable UUID id, @RequestParam(name = "revisi", defaultValue = "") String revision) {
        Asker asker = asking.now();
        return pages.show("reports/quarterly.jte", desk.page(asker, pages.ui(), id, revision(revision), Form.empty()));
    }

    @GetMapping("/laporan-triwulan/{id}/angka/{name}")
    ResponseEntity<byte[]> number(@PathVariable UUID id, @PathVariable String name, @RequestParam(name = "revisi", defaultValue = "") String revision) {
        Asker asker = asking.now();
        return pages.show("reports/quarterly-number.jte", desk.number(asker, pages.ui(), id, outline.number(name), revision(revision)));
    }

    /** What is no number asks for the newest. */
    static int revision(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }
}
