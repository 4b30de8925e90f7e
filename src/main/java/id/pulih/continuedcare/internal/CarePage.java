package id.pulih.continuedcare.internal;

import id.pulih.letters.IssuedLetter;
import id.pulih.platform.Ids;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One client's continued care from the papers to the certificate.
 *
 * @param running whether anything may still be recorded
 * @param run     of the procedure; null before it began; its step is 0 when it is over
 * @param missing codes of what is not there yet; {@code lacks} what a letter lacks, in words
 */
public record CarePage(Heading heading, boolean running, @Nullable UUID run, int step, List<Paper> papers, List<Visit> visits,
        @Nullable FinalReport report, boolean decides, List<String> missing, List<IssuedLetter> letters, Form form, List<String> lacks,
        @Nullable ProblemException problem) {

    /** Whose it is: no name. */
    public record Heading(UUID episode, UUID client, String alias, String caseNumber) {

        public String home() {
            return "/episode/" + episode + "/bina-lanjut";
        }
    }

    public record Paper(String kind, boolean received) {}

    /**
     * @param from  the first day that counts for the visit; null when the programme asks for none
     * @param parts what belongs to the visit, in the order of the source
     */
    public record Visit(VisitNumber number, @Nullable HomeVisit planned, @Nullable LocalDate from, @Nullable LocalDate until, List<Part> parts) {}

    /**
     * @param outside recorded, but on a day that does not count for this visit
     * @param url     of the form that records it
     */
    public record Part(String kind, boolean done, boolean outside, String url) {}

    /** For the next letter: a form that is sent twice makes one. */
    public UUID fresh() {
        return Ids.next();
    }

    public boolean mayReport() {
        return running && (report == null || report.state().equals("returned"));
    }

    public boolean accepted() {
        return report != null && report.state().equals("accepted");
    }

    public boolean papersComplete() {
        return papers.stream().allMatch(Paper::received);
    }
}
