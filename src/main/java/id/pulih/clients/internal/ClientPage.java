package id.pulih.clients.internal;

import id.pulih.clients.Merges;
import id.pulih.clients.Restriction;
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
        List<ClientProgramme> programmes, List<Event> history, @Nullable Restriction restriction, Same same) {

    /**
     * Other records of the same person.
     *
     * @param into the one that is kept instead; null while this one is
     * @param here those that gave way to this one, with their programmes
     */
    public record Same(Merges.@Nullable Pointer into, List<Here> here, List<Link> links) {}

    public record Here(Merges.Pointer record, List<ClientProgramme> programmes) {}

    /** @param receivedOn null when it is missing */
    public record PaperLine(String kind, @Nullable LocalDate receivedOn, @Nullable String scanUrl) {}

    /** @param state active, expired or withdrawn */
    public record ConsentLine(Consent consent, @Nullable ConsentScope scope, String state, String withdrawUrl) {}

    /** Somebody registered or changed the client; fields are keys of labels. */
    public record Event(String action, Instant at, String by, List<String> fields) {}

    /**
     * The page for those who see case numbers only.
     *
     * @param opened who it is, while the reader has it open
     * @param openUrl where the reader may ask for that; empty for those who may not
     * @param accessUrl where it stands who saw this client
     */
    public record Code(String caseNumber, String office, String regency, LocalDate registeredOn, List<ClientProgramme> programmes,
            boolean followed, @Nullable OpenIdentity opened, String openUrl, String accessUrl) {}
}
