package id.pulih.clients;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.internal.Client;
import id.pulih.clients.internal.ClientReader;
import id.pulih.clients.internal.ClientRows;
import id.pulih.clients.internal.PersonIndex;
import id.pulih.platform.Ids;
import id.pulih.vault.SealedCopies;
import id.pulih.vault.Vault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes a client along when another office goes on: the person is registered there, sealed under that office's keys. */
@Component
public class ClientCopies {

    private final Vault vault;
    private final ClientReader reader;
    private final ClientRows rows;
    private final PersonIndex persons;
    private final SealedCopies copies;
    private final Audit audit;

    public ClientCopies(Vault vault, ClientReader reader, ClientRows rows, PersonIndex persons, SealedCopies copies, Audit audit) {
        this.vault = vault;
        this.reader = reader;
        this.rows = rows;
        this.persons = persons;
        this.copies = copies;
        this.audit = audit;
    }

    /** @param known whether the person was registered there before: by the NIK; then what is known there is left alone */
    public record Arrived(UUID client, boolean known) {}

    /**
     * Registers the sender's client with the receiver, unless the NIK is known there. The caller's scope holds both offices.
     *
     * @throws id.pulih.platform.ProblemException not-found, erased
     */
    public Arrived copy(Asker sender, UUID client, Asker receiver) {
        Client person = reader.open(sender, client);
        Optional<UUID> known = persons.sameNik(receiver, person.details());
        if (known.isPresent()) {
            audit.record(receiver, "client-arrived", "client", known.get(), "from=" + sender.office() + " known");
            return new Arrived(known.get(), true);
        }
        UUID id = Ids.next();
        rows.insert(receiver, Map.of(id, vault.newClientKey(receiver.office(), id)),
                List.of(new ClientRows.Entry(id, persons.aliased(receiver, id, person.details()), persons.now())));
        audit.record(receiver, "client-arrived", "client", id, "from=" + sender.office());
        return new Arrived(id, false);
    }

    /** The papers as they stand, with their scans; replaced ones and files of other kinds stay behind. */
    public void papers(SealedCopies.Passage passage, UUID from, UUID to) {
        Map<UUID, UUID> scans = copies.copy(passage, new SealedCopies.Portion("attachment", "client_id", from, to, Set.of(),
                        persons.noScans(passage.fromOffice(), from))).stream()
                .collect(Collectors.toMap(SealedCopies.Copied::from, SealedCopies.Copied::to));
        persons.papers(passage, from, to, scans);
    }

    /** From a client of the sender to one of the receiver. */
    public SealedCopies.Passage passage(Asker sender, UUID from, Asker receiver, UUID to) {
        return new SealedCopies.Passage(sender.office(), vault.clientKey(sender.office(), from), receiver.office(), vault.clientKey(receiver.office(), to));
    }
}
