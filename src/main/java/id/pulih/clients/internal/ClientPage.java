package id.pulih.clients.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client's page in the office that serves the client.
 *
 * @param place     full name of the village
 * @param guardian  null when none was named
 */
public record ClientPage(String url, String caseNumber, Details details, Status status, String place, int age,
        @Nullable Guardian guardian, List<Warning> warnings, List<PaperLine> papers, List<ConsentLine> consents,
        List<ClientProgramme> programmes, List<Event> history) {

    /** @param receivedOn null when it is missing */
    public record PaperLine(String kind, @Nullable LocalDate receivedOn, @Nullable String scanUrl) {}

    /** @param state active, expired or withdrawn */
    public record ConsentLine(Consent consent, String state, String withdrawUrl) {}

    /** Somebody registered or changed the client; fields are keys of labels. */
    public record Event(String action, Instant at, String by, List<String> fields) {}

    /** The page for those who see case numbers only. */
    public record Code(String caseNumber, String office, String regency, LocalDate registeredOn, List<ClientProgramme> programmes) {}
}
