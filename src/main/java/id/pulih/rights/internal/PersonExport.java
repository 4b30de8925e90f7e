package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.clients.DataCategory;
import id.pulih.disclosures.Disclosure;
import id.pulih.disclosures.Disclosures;
import id.pulih.disclosures.NewDisclosure;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.rights.ExportPolicy;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes out everything that is held about a person, as a disclosure to that person with its serial. */
@Component
class PersonExport {

    private final Work work;
    private final Clients clients;
    private final PersonDataReader reader;
    private final Handover handover;
    private final Disclosures disclosures;
    private final Audit audit;

    PersonExport(Work work, Clients clients, PersonDataReader reader, Handover handover, Disclosures disclosures, Audit audit) {
        this.work = work;
        this.clients = clients;
        this.reader = reader;
        this.handover = handover;
        this.disclosures = disclosures;
        this.audit = audit;
    }

    /**
     * @param request the request it answers; null when nobody wrote one down
     * @throws ProblemException not-found, erased
     */
    PersonData take(Asker asker, UUID client, @Nullable UUID request) {
        return work.write(asker.own("rights"), () -> {
            ClientSummary summary = need(asker, client);
            PersonDataReader.Opened opened = reader.open(asker, client);
            audit.record(asker, "person-exported", "client", client, request == null ? "" : "request=" + request);
            Disclosure disclosure = disclosures.record(asker,
                    NewDisclosure.toThePerson(client, "person-export", EnumSet.allOf(DataCategory.class), "own-copy"));
            if (request != null) {
                handover.done(asker, client, request, disclosure);
            }
            return new PersonData(summary, disclosure, disclosure.notice(asker.locale()), disclosure.at().toString(), opened.parts(), opened.files());
        });
    }

    /** Keeps the hash of the file that was made of it. */
    void made(Asker asker, PersonData data, byte[] file) {
        disclosures.made(asker, data.disclosure(), file);
    }

    /** @throws ProblemException not-found, also for those of the office who may not */
    ClientSummary need(Asker asker, UUID client) {
        ClientSummary summary = clients.get(asker, client);
        if (!ExportPolicy.mayExport(asker, summary.office())) {
            throw ProblemException.notFound().get();
        }
        return summary;
    }
}
