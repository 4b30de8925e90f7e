package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.Clients;
import id.pulih.documents.Documents;
import id.pulih.episodes.Episode;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import org.springframework.stereotype.Component;

/** Prints the certificate. Every print opens a person and is in the trail. */
@Component
class CertificateLetter {

    /** The PDF and the name of its file, which is the certificate's number and never the person's name. */
    record Printed(String fileName, byte[] pdf) {}

    private final Work work;
    private final CertificateStore certificates;
    private final Clients clients;
    private final Audit audit;
    private final CertificateText text;
    private final Documents documents;

    CertificateLetter(Work work, CertificateStore certificates, Clients clients, Audit audit, CertificateText text,
            Documents documents) {
        this.work = work;
        this.certificates = certificates;
        this.clients = clients;
        this.audit = audit;
        this.text = text;
        this.documents = documents;
    }

    /** @throws ProblemException not-completed while there is no certificate */
    Printed print(Asker asker, Episode episode) {
        CertificatePage page = work.write(asker.own("care"), () -> {
            Certificate certificate = certificates.find(asker, episode)
                    .orElseThrow(() -> ProblemException.of(Problem.NOT_COMPLETED));
            audit.record(asker, "certificate-printed", "episode", episode.id(), "certificate=" + certificate.id());
            return text.of(episode, certificate, clients.identity(asker, episode.client()));
        });
        return new Printed("sertifikat-" + page.number().replaceAll("[^A-Za-z0-9]+", "-") + ".pdf",
                documents.pdf(text.html(page), page.number()));
    }
}
