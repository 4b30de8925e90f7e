package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.disclosures.Disclosure;
import id.pulih.disclosures.Disclosures;
import id.pulih.documents.Documents;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import id.pulih.ui.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The signed report as a file: what the reader may see on the page, and nothing of what was not signed. */
@RestController
class MonthlyFiles {

    /** What a file is made with; each has a serial and is known by its SHA-256. */
    @Component
    record Drawing(Documents documents, Disclosures disclosures, MonthlyPapers papers) {}

    private static final MediaType DOCX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Clock clock;
    private final MonthlyDesk desk;
    private final Drawing drawing;

    MonthlyFiles(Asking asking, Pages pages, Work work, Clock clock, MonthlyDesk desk, Drawing drawing) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.clock = clock;
        this.desk = desk;
        this.drawing = drawing;
    }

    private interface Draws {
        byte[] draw(Asker asker, MonthlyReport report, MonthlyPage page, Disclosure list);
    }

    @GetMapping("/laporan-bulanan/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        Ui ui = pages.plain(Words.INDONESIAN);
        return file(false, id, MediaType.APPLICATION_PDF, "pdf", (asker, report, page, list) -> {
            ReportPaper paper = drawing.papers().of(asker, ui, report, page, list);
            return drawing.documents().pdf(pages.letter("reports/paper.jte", paper), paper.title());
        });
    }

    /** To be worked on further, as that of the quarter: for the report's own office only. */
    @GetMapping("/laporan-bulanan/{id}/docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id) {
        Ui ui = pages.plain(Words.INDONESIAN);
        return file(true, id, DOCX, "docx", (asker, report, page, list) -> ReportDocx.of(ui, drawing.papers().of(asker, ui, report, page, list)));
    }

    @GetMapping("/laporan-bulanan/{id}/xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id) {
        return file(false, id, XLSX, "xlsx", (asker, report, page, list) -> MonthlySheet.of(page, list, pages.plain(Words.INDONESIAN)));
    }

    /** @param own for those who write the report only */
    private ResponseEntity<byte[]> file(boolean own, UUID id, MediaType type, String ending, Draws draws) {
        Asker asker = asking.now();
        return work.write(asker.reach("reports"), () -> {
            MonthlyReport report = own ? desk.own(asker, id) : desk.report(asker, id);
            if (report.revision() == 0) {
                throw ProblemException.notFound().get();
            }
            desk.store().read(asker, report);
            MonthlyPage page = desk.views().paper(asker, report, LocalDate.now(clock.withZone(asker.zone())), pages.plain(asker, Words.INDONESIAN));
            byte[] bytes = drawing.disclosures().list(asker, "monthly-report", "monthly-report", list -> draws.draw(asker, report, page, list));
            return ResponseEntity.ok().contentType(type)
                    .header("Content-Disposition", "attachment; filename=\"laporan-bulanan-" + MonthlyMonths.text(report.month()) + "." + ending + "\"").body(bytes);
        });
    }
}
