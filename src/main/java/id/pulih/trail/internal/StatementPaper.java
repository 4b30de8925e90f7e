package id.pulih.trail.internal;

import id.pulih.documents.Documents;
import id.pulih.ui.Pages;
import org.springframework.stereotype.Component;

/** The statement as PDF/A. */
@Component
class StatementPaper {

    private final Pages pages;
    private final Documents documents;

    StatementPaper(Pages pages, Documents documents) {
        this.pages = pages;
        this.documents = documents;
    }

    byte[] print(StatementPage page) {
        return documents.pdf(pages.letter("trail/statement.jte", page), page.disclosure().serial());
    }
}
