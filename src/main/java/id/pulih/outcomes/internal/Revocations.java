package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.outcomes.CertificatePolicy;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Withdraws a certificate: its code is answered as revoked from then on, the record of it stays. */
@Component
class Revocations {

    private final Work work;
    private final Received received;
    private final Episodes episodes;
    private final CertificateStore certificates;

    Revocations(Work work, Received received, Episodes episodes, CertificateStore certificates) {
        this.work = work;
        this.received = received;
        this.episodes = episodes;
        this.certificates = certificates;
    }

    /**
     * @return the certificate as it stands now
     * @throws ProblemException not-found, head-required, not-completed, already-done, in this order
     */
    Certificate revoke(Asker asker, UUID id, Input input) {
        return work.write(asker.own("care"), () -> {
            Episode episode = episodes.own(asker, id);
            if (!CertificatePolicy.mayRevoke(asker, episode.office())) {
                throw ProblemException.of(Problem.HEAD_REQUIRED);
            }
            UUID sent = input.id("id");
            String reason = input.needText("reason", 2000);
            input.check();
            Certificate certificate = certificate(asker, episode);
            if (sent == null || received.first(asker, sent, "revocation " + id, input)) {
                if (certificate.revokedOn() != null) {
                    throw ProblemException.of(Problem.ALREADY_DONE);
                }
                certificates.revoke(asker, certificate, reason);
            }
            return certificate(asker, episode);
        });
    }

    private Certificate certificate(Asker asker, Episode episode) {
        return certificates.find(asker, episode).orElseThrow(() -> ProblemException.of(Problem.NOT_COMPLETED));
    }
}
