package id.pulih.trail.internal;

import id.pulih.access.Asker;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.DataCategory;
import id.pulih.disclosures.Disclosure;
import id.pulih.disclosures.Disclosures;
import id.pulih.disclosures.NewDisclosure;
import id.pulih.offices.Offices;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.trail.TrailPolicy;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The statement for the client, who may know who looked (Law 27/2022, article 32): who by name, role and office, when and
 * what. It bears the case number and no name of the client, so that whoever finds it on a table learns nothing.
 */
@Component
class AccessStatement {

    record Printed(String fileName, byte[] pdf) {}

    private final Work work;
    private final Trail trail;
    private final StatementLines lines;
    private final Disclosures disclosures;
    private final Offices offices;
    private final StatementPaper paper;

    AccessStatement(Work work, Trail trail, StatementLines lines, Disclosures disclosures, Offices offices, StatementPaper paper) {
        this.work = work;
        this.trail = trail;
        this.lines = lines;
        this.disclosures = disclosures;
        this.offices = offices;
        this.paper = paper;
    }

    /** @throws ProblemException not-found for a client whose statement is not the asker's to print */
    Printed print(Asker asker, UUID id) {
        ClientSummary client = trail.known(asker, id);
        if (!TrailPolicy.mayPrintStatement(asker, client.office())) {
            throw ProblemException.notFound().get();
        }
        return work.write(Scope.of(asker.offices(), asker.account(), "trail"), () -> {
            List<StatementPage.Line> seen = lines.of(asker, client);
            Disclosure disclosure = disclosures.record(asker, NewDisclosure.toThePerson(id, "access-statement",
                    Set.of(DataCategory.PRESENCE), "access-statement"));
            byte[] pdf = paper.print(new StatementPage(offices.get(client.office()), client.caseNumber(), seen, disclosure));
            disclosures.made(asker, disclosure, pdf);
            return new Printed("keterangan-akses-" + disclosure.serial().replaceAll("[^A-Za-z0-9]+", "-") + ".pdf", pdf);
        });
    }
}
