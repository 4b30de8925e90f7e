package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.disclosures.Disclosures;
import id.pulih.documents.Documents;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Ids;
import id.pulih.platform.Work;
import id.pulih.ui.Pages;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Prints pages of the Rapor. Each line has the code, and so the id, of what will be written on it and typed in later. */
@Component
class Papers {

    private final Work work;
    private final Disclosures disclosures;
    private final Subjects subjects;
    private final Sheets sheets;
    private final PaperLines lines;
    private final Audit audit;

    Papers(Work work, Disclosures disclosures, Subjects subjects, Sheets sheets, PaperLines lines, Audit audit) {
        this.work = work;
        this.disclosures = disclosures;
        this.subjects = subjects;
        this.sheets = sheets;
        this.lines = lines;
        this.audit = audit;
    }

    /** Whom a page is for. */
    @Component
    record Subjects(Episodes episodes, Clients clients) {}

    /** Turns pages into PDF. */
    @Component
    record Sheets(Pages pages, Documents documents) {

        byte[] pdf(PaperPage page) {
            return documents.pdf(pages.letter("paper/sheet.jte", page), page.disclosure().serial());
        }
    }

    /**
     * A new page, on record as something that leaves the office.
     *
     * @throws id.pulih.platform.ProblemException not-found, episode-ended, restricted
     */
    byte[] print(Asker asker, UUID episodeId) {
        return work.write(asker.own("field"), () -> {
            Episode episode = subjects.episodes().open(asker, episodeId);
            ClientSummary client = subjects.clients().get(asker, episode.client());
            UUID paper = Ids.next();
            List<String> codes = lines.print(asker, episodeId, paper, PaperPage.LINES);
            audit.record(asker, "field-paper-printed", "episode", episodeId, "paper=" + paper);
            return disclosures.list(asker, "recovery-report-page", "aftercare",
                    disclosure -> sheets.pdf(new PaperPage(asker.officeName(), client.alias(), client.caseNumber(), codes.stream().map(Letters::grouped).toList(), disclosure)));
        });
    }
}
