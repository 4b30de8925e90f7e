package id.pulih.disclosures;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.disclosures.internal.DisclosureRows;
import id.pulih.disclosures.internal.Grounds;
import id.pulih.platform.Ids;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Records what leaves about a client. Nothing is printed, exported or told without a record of it. */
@Component
public class Disclosures {

    private final Work work;
    private final Clock clock;
    private final Clients clients;
    private final DisclosureRows rows;
    private final Grounds grounds;
    private final Audit audit;

    public Disclosures(Work work, Clock clock, Clients clients, DisclosureRows rows, Grounds grounds, Audit audit) {
        this.work = work;
        this.clock = clock;
        this.clients = clients;
        this.rows = rows;
        this.grounds = grounds;
        this.audit = audit;
    }

    /**
     * A file of this system that leaves today. Call it in the transaction that reads what is given, and late: others of
     * the office who need a serial wait from here on.
     *
     * @throws ProblemException not-found for a client of another office, consent-required, court-order-required
     */
    public Disclosure record(Asker asker, NewDisclosure given) {
        return record(asker, given, GivenBy.SYSTEM, today(asker));
    }

    /** Something that went by letter, telephone or word of mouth, today or earlier. */
    public Disclosure record(Asker asker, NewDisclosure given, GivenBy way, LocalDate day) {
        return work.write(asker.reach("disclosure"), () -> {
            ClientSummary client = clients.get(asker, given.client());
            if (!DisclosurePolicy.mayRecord(asker, client.office())) {
                throw ProblemException.notFound().get();
            }
            grounds.need(asker, given, day);
            return keep(asker, client.office(), given, way, day);
        });
    }

    /**
     * A list about many clients by case number, for the asker's own work: it names no client and goes to the asker.
     *
     * @param purpose a code of {@code disclosures.purpose.*}
     * @param file    made once its serial is known
     */
    public byte[] list(Asker asker, String what, String purpose, Function<Disclosure, byte[]> file) {
        return work.write(asker.own("disclosure"), () -> {
            UUID office = asker.office();
            var list = new Disclosure(office, Ids.next(), null, rows.nextSerial(office, today(asker)), what, Set.of(), RecipientKind.PUBLIC_OFFICE,
                    new Recipient(RecipientKind.PUBLIC_OFFICE, asker.name()), purpose, Basis.LAW, Evidence.none(), GivenBy.SYSTEM,
                    today(asker), asker.account(), clock.instant());
            byte[] made = file.apply(list);
            rows.insertList(list, made);
            audit.record(asker, "list-taken", "office", office, "disclosure=" + list.id() + " what=" + what);
            return made;
        });
    }

    /** Keeps the SHA-256 of the file that was made of it, so that a copy that turns up can be told from a forgery. */
    public void made(Asker asker, Disclosure disclosure, byte[] file) {
        work.write(asker.reach("disclosure"), () -> rows.made(disclosure, file));
    }

    private Disclosure keep(Asker asker, UUID office, NewDisclosure given, GivenBy way, LocalDate day) {
        var stored = new Disclosure(office, Ids.next(), given.client(), rows.nextSerial(office, today(asker)), given.what(),
                given.categories(), given.recipient().kind(), given.recipient(), given.purpose(), given.basis(), given.evidence(),
                way, day, asker.account(), clock.instant());
        rows.insert(stored);
        audit.record(asker, office, "disclosure-recorded", "client", given.client(),
                "disclosure=" + stored.id() + " what=" + stored.what() + " basis=" + stored.basis().code());
        return stored;
    }

    private LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }
}
