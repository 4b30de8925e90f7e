package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.disclosures.Disclosure;
import id.pulih.disclosures.Disclosures;
import id.pulih.documents.Documents;
import id.pulih.platform.Work;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import id.pulih.ui.Words;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The report as files, for its own office, and as PDF for those above as they see it on the page: each with a serial, and known by its SHA-256 before a byte of it leaves. */
@RestController
class QuarterlyFilePages {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final QuarterlyAsking asking;
    private final Work work;
    private final QuarterlyDesk desk;
    private final QuarterlyViews views;
    private final Disclosures disclosures;
    private final Drawing drawing;

    QuarterlyFilePages(QuarterlyAsking asking, Work work, QuarterlyDesk desk, QuarterlyViews views, Disclosures disclosures, Drawing drawing) {
        this.asking = asking;
        this.work = work;
        this.desk = desk;
        this.views = views;
        this.disclosures = disclosures;
        this.drawing = drawing;
    }

    /** Draws a report as one kind of file. */
    @Component
    record Drawing(Pages pages, Documents documents, QuarterlyPapers papers, QuarterlySheets sheets) {

        byte[] pdf(Asker asker, Ui ui, QuarterlyView view, Disclosure disclosure) {
            ReportPaper paper = papers.of(asker, ui, view, disclosure);
            return documents.pdf(pages.letter("reports/paper.jte", paper), paper.title() + " " + ui.period(view.report().quarter().toString()));
        }

        byte[] docx(Asker asker, Ui ui, QuarterlyView view, Disclosure disclosure) {
            return ReportDocx.of(ui, papers.of(asker, ui, view, disclosure));
        }
    }

    private interface Draws {
        byte[] draw(Asker asker, Ui ui, QuarterlyView view, Disclosure disclosure);
    }

    @GetMapping("/laporan-triwulan/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @RequestParam(name = "revisi", defaultValue = "") String revision) {
        return file(false, id, revision, "pdf", MediaType.APPLICATION_PDF_VALUE, drawing::pdf);
    }

    @GetMapping("/laporan-triwulan/{id}/docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id, @RequestParam(name = "revisi", defaultValue = "") String revision) {
        return file(true, id, revision, "docx", DOCX, drawing::docx);
    }

    @GetMapping("/laporan-triwulan/{id}/xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, @RequestParam(name = "revisi", defaultValue = "") String revision) {
        return file(true, id, revision, "xlsx", XLSX, drawing.sheets()::of);
    }

    /** In Indonesian whoever takes it. @param own for the report's own office only */
    private ResponseEntity<byte[]> file(boolean own, UUID id, String revision, String ending, String type, Draws draws) {
        Asker asker = asking.now();
        Ui ui = drawing.pages().plain(Words.INDONESIAN);
        return work.write(asker.reach("reports"), () -> {
            if (own) {
                desk.acts().own(asker, id);
            }
            QuarterlyView view = views.of(asker, ui, id, QuarterlyPages.revision(revision));
            byte[] bytes = disclosures.list(asker, "quarterly-report", "quarterly-report", list -> draws.draw(asker, ui, view, list));
            String name = "laporan-triwulan-" + view.report().quarter() + (view.revision() > 1 ? "-revisi-" + view.revision() : "") + "." + ending;
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(type))
                    .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                    .body(bytes);
        });
    }
}
