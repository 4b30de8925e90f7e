package id.pulih.clients.internal;

import id.pulih.platform.Coded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A client in the API.
 *
 * @param identity how much of it is here: {@code full} for those who serve the client, {@code masked} in answer to a
 *                 registration, {@code hidden} for others, who get case number, office, regency and dates, {@code opened}
 *                 for those of them who have opened the name, until then
 */
record ClientBody(UUID id, UUID office, String caseNumber, String identity, @Nullable String alias, @Nullable String name,
        @Nullable String nik, @Nullable String noNikReason, @Nullable String sex, @Nullable LocalDate birthDate,
        @Nullable String phone, String regencyCode, @Nullable String villageCode, @Nullable String address,
        @Nullable GuardianBody guardian, @Nullable RehabilitationBody rehabilitation, @Nullable Integer version,
        Instant registeredAt, @Nullable List<PaperBody> papers, @Nullable List<ConsentBody> consents, @Nullable Instant openUntil) {

    record GuardianBody(String name, String relation, @Nullable String phone) {}

    record RehabilitationBody(String institution, String kind, LocalDate finishedOn) {}

    record PaperBody(String kind, LocalDate receivedOn, boolean scan) {}

    record ConsentBody(UUID id, String purpose, @Nullable String recipient, LocalDate grantedOn, @Nullable LocalDate expiresOn,
            String evidence, String state, @Nullable LocalDate withdrawnOn, @Nullable String discloser,
            @Nullable List<String> categories, @Nullable String why, @Nullable String until) {

        static ConsentBody of(ClientPage.ConsentLine line) {
            Consent c = line.consent();
            ConsentScope s = line.scope();
            return new ConsentBody(c.id(), c.purpose(), c.recipient(), c.grantedOn(), c.expiresOn(), c.evidence(), line.state(),
                    c.withdrawnOn(), s == null ? null : s.discloser(),
                    s == null ? null : s.categories().stream().map(Coded::code).toList(),
                    s == null ? null : s.why(), s == null ? null : s.until());
        }
    }

    static ClientBody full(Client client, List<PaperBody> papers, List<ConsentBody> consents) {
        Details d = client.details();
        Guardian g = d.guardian();
        return new ClientBody(client.id(), client.office(), client.caseNumber(), "full", d.alias(), d.name(),
                d.nik() == null ? null : d.nik().digits(), d.noNikReason(), d.sex().code(), d.birthDate(),
                d.phone() == null ? null : d.phone().shown(), d.villageCode().substring(0, 4), d.villageCode(), d.address(),
                g == null ? null : new GuardianBody(g.name(), g.relation().code(), g.phone() == null ? null : g.phone().shown()),
                rehabilitation(d), client.version(), client.registeredAt(), papers, consents, null);
    }

    /** Enough to recognise what was sent, too little to be worth keeping in a log of the sender's. */
    static ClientBody masked(Client client) {
        Details d = client.details();
        String initials = Arrays.stream(d.name().split("\\s+"))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + "***")
                .collect(Collectors.joining(" "));
        return new ClientBody(client.id(), client.office(), client.caseNumber(), "masked", d.alias(), initials,
                d.nik() == null ? null : d.nik().masked(), d.noNikReason(), d.sex().code(), null,
                d.phone() == null ? null : d.phone().masked(), d.villageCode().substring(0, 4), d.villageCode(), null, null,
                rehabilitation(d), client.version(), client.registeredAt(), null, null, null);
    }

    static ClientBody hidden(ClientList.Line line) {
        return new ClientBody(line.id(), line.officeId(), line.caseNumber(), "hidden", null, null, null, null, null, null, null,
                line.villageCode().substring(0, 4), null, null, null, null, null, line.registeredAt(), null, null, null);
    }

    /** For an hour, to whoever opened it with a reason: no more than is needed to reach the person. */
    static ClientBody opened(ClientList.Line line, OpenIdentity identity) {
        return new ClientBody(line.id(), line.officeId(), line.caseNumber(), "opened", line.alias(), identity.name(), null, null, null,
                null, identity.phone(), line.villageCode().substring(0, 4), line.villageCode(), null, null, null, null,
                line.registeredAt(), null, null, identity.until());
    }

    private static RehabilitationBody rehabilitation(Details d) {
        return new RehabilitationBody(d.rehabilitation().institution(), d.rehabilitation().kind().code(), d.rehabilitation().finishedOn());
    }
}
