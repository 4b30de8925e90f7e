package id.pulih.disclosures.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Received;
import id.pulih.clients.Clients;
import id.pulih.clients.DataCategory;
import id.pulih.disclosures.Disclosure;
import id.pulih.disclosures.Disclosures;
import id.pulih.disclosures.NewDisclosure;
import id.pulih.documents.Documents;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Pages;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes the files of this module: each is a disclosure on record before a byte of it leaves. */
@Component
class DisclosurePrints {

    private final Work work;
    private final Disclosures disclosures;
    private final Received received;
    private final Sheets sheets;
    private final DisclosureQueries queries;
    private final LetterFacts facts;

    DisclosurePrints(Work work, Disclosures disclosures, Received received, Sheets sheets, DisclosureQueries queries, LetterFacts facts) {
        this.work = work;
        this.disclosures = disclosures;
        this.received = received;
        this.sheets = sheets;
        this.queries = queries;
        this.facts = facts;
    }

    /** Turns pages into PDF. */
    @Component
    record Sheets(Pages pages, Documents documents, Clients clients) {

        byte[] pdf(String template, Object page, Disclosure disclosure) {
            return documents.pdf(pages.letter(template, page), disclosure.serial());
        }
    }

    ResponseEntity<byte[]> list(Asker asker, UUID client) {
        PrintedList page = work.write(asker.own("care"), () -> {
            Disclosure given = disclosures.record(asker, NewDisclosure.toThePerson(client, "disclosure-list",
                    EnumSet.of(DataCategory.PRESENCE), "own-copy"));
            return new PrintedList(asker.officeName(), sheets.clients().get(asker, client).caseNumber(), queries.ofClient(asker, client), given);
        });
        return answer(asker, page.disclosure(), sheets.pdf("disclosures/printed-list.jte", page, page.disclosure()));
    }

    /** @throws ProblemException already-done when this letter was printed before: its record is in the list */
    ResponseEntity<byte[]> letter(Asker asker, UUID client, NewLetter letter, Input sent) {
        Letter page = work.write(asker.own("care"), () -> {
            if (!received.first(asker, letter.id(), "letter " + client, sent)) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
            return facts.of(asker, client, disclosures.record(asker, letter.given()), letter.statement());
        });
        return answer(asker, page.disclosure(), sheets.pdf("disclosures/letter.jte", page, page.disclosure()));
    }

    private ResponseEntity<byte[]> answer(Asker asker, Disclosure disclosure, byte[] pdf) {
        disclosures.made(asker, disclosure, pdf);
        String name = disclosure.serial().replaceAll("[^A-Za-z0-9]+", "-") + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf);
    }
}
