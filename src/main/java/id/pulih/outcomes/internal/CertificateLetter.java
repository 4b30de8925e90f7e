package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.Clients;
import id.pulih.clients.DataCategory;
import id.pulih.clients.Identity;
import id.pulih.disclosures.Disclosure;
import id.pulih.disclosures.Disclosures;
import id.pulih.disclosures.NewDisclosure;
import id.pulih.episodes.Episode;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Prints the certificate. Every print opens a person, is in the trail, and is a disclosure to the person it is about. */
@Component
class CertificateLetter {

    /** The PDF and the name of its file, which is the certificate's number and never the person's name. */
    record Printed(String fileName, byte[] pdf) {}

    private static final Set<DataCategory> GIVEN = EnumSet.of(DataCategory.IDENTITY, DataCategory.PRESENCE, DataCategory.CERTIFICATE);

    private final Work work;
    private final CertificateStore certificates;
    private final Clients clients;
    private final Audit audit;
    private final CertificateText text;
    private final Disclosures disclosures;

    CertificateLetter(Work work, CertificateStore certificates, Clients clients, Audit audit, CertificateText text,
            Disclosures disclosures) {
        this.work = work;
        this.certificates = certificates;
        this.clients = clients;
        this.audit = audit;
        this.text = text;
        this.disclosures = disclosures;
    }

    /** @throws ProblemException not-completed while there is no certificate */
    Printed print(Asker asker, Episode episode) {
        CertificatePage page = work.write(asker.own("care"), () -> open(asker, episode));
        return made(asker, page, text.pdf(page));
    }

    /** What stands on it, opened and on record; whoever calls this prints it in the same transaction or right after it. */
    CertificatePage open(Asker asker, Episode episode) {
        Certificate certificate = certificates.find(asker, episode).orElseThrow(() -> ProblemException.of(Problem.NOT_COMPLETED));
        Identity holder = clients.identity(asker, episode.client());
        Disclosure given = disclosures.record(asker, NewDisclosure.toThePerson(episode.client(), "certificate", GIVEN, "proof-of-completion"));
        audit.record(asker, "certificate-printed", "episode", episode.id(), "certificate=" + certificate.id());
        return text.of(episode, certificate, holder, given);
    }

    /** Draws it: needs neither transaction nor request. */
    byte[] draw(CertificatePage page) {
        return text.pdf(page);
    }

    Printed made(Asker asker, CertificatePage page, byte[] pdf) {
        disclosures.made(asker, page.disclosure(), pdf);
        return new Printed("sertifikat-" + page.number().replaceAll("[^A-Za-z0-9]+", "-") + ".pdf", pdf);
    }
}
