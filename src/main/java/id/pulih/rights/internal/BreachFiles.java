package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.disclosures.Disclosures;
import id.pulih.documents.Cells;
import id.pulih.documents.Documents;
import id.pulih.platform.Coded;
import id.pulih.ui.Pages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The files of a report, each a disclosure with its serial: the notices as PDF, the list of cases as CSV. */
@Component
class BreachFiles {

    private final Disclosures disclosures;
    private final Documents documents;
    private final Pages pages;

    BreachFiles(Disclosures disclosures, Documents documents, Pages pages) {
        this.disclosures = disclosures;
        this.documents = documents;
        this.pages = pages;
    }

    byte[] notice(Asker asker, Breach breach, BreachDraft draft) {
        return disclosures.list(asker, "breach-notice", "breach-notice", disclosure -> documents.pdf(
                pages.letter("rights/breach-letter.jte", new BreachLetter(breach, draft, asker.officeName(), disclosure)), disclosure.serial()));
    }

    byte[] list(Asker asker, BreachDraft draft) {
        return disclosures.list(asker, "breach-list", "breach-notice", disclosure -> {
            var csv = new StringBuilder(Cells.line(List.of("serial", "case_number", "categories", "first_at", "last_at", "entries")));
            draft.clients().forEach(each -> csv.append(Cells.line(List.of(disclosure.serial(), each.caseNumber(),
                    each.categories().stream().map(Coded::code).collect(Collectors.joining(" ")), each.first().toString(), each.last().toString(),
                    String.valueOf(each.entries())))));
            return csv.toString().getBytes(StandardCharsets.UTF_8);
        });
    }
}
