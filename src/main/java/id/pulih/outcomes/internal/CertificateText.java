package id.pulih.outcomes.internal;

import id.pulih.clients.Identity;
import id.pulih.disclosures.Disclosure;
import id.pulih.documents.Documents;
import id.pulih.documents.Qr;
import id.pulih.episodes.Episode;
import id.pulih.offices.Area;
import id.pulih.offices.Areas;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.outcomes.internal.CertificatePage.Letterhead;
import id.pulih.outcomes.internal.CertificatePage.Signature;
import id.pulih.ui.Pages;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts together what a certificate says. */
@Component
class CertificateText {

    private final Offices offices;
    private final Areas areas;
    private final Pages pages;
    private final Documents documents;
    private final String publicUrl;
    private final boolean demo;

    CertificateText(Offices offices, Areas areas, Pages pages, Documents documents,
            @Value("${pulih.public-url:http://localhost:${server.port}}") String publicUrl,
            @Value("${pulih.verb:serve}") String verb) {
        this.offices = offices;
        this.areas = areas;
        this.pages = pages;
        this.documents = documents;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.demo = verb.equals("demo");
    }

    CertificatePage of(Episode episode, Certificate certificate, Identity holder, Disclosure disclosure) {
        Office office = offices.get(episode.office());
        String address = publicUrl + "/verifikasi/" + certificate.code();
        return new CertificatePage(
                new Letterhead(office.name(), office.address(), office.phone()),
                certificate.number(), episode.programme(), holder.name(), holder.birthDate(), holder.caseNumber(),
                episode.calendar().startsOn(), Objects.requireNonNull(episode.endedOn()),
                place(office), certificate.issuedOn(), new Signature(certificate.headName(), certificate.headTitle()),
                VerificationCode.grouped(certificate.code()), address, Qr.svg(address), mark(certificate), disclosure);
    }

    byte[] pdf(CertificatePage page) {
        return documents.pdf(pages.letter("outcomes/certificate.jte", page), page.number());
    }

    /** Letters name the town alone: Sumbawa, not Kabupaten Sumbawa. */
    private @Nullable String place(Office office) {
        return office.areaCode() == null
                ? null
                : areas.find(office.areaCode()).map(Area::name).map(name -> name.replaceFirst("^(Kabupaten|Kota) ", "")).orElse(null);
    }

    private @Nullable String mark(Certificate certificate) {
        if (certificate.revokedOn() != null) {
            return "outcomes.certificate.mark.revoked";
        }
        return demo ? "outcomes.certificate.mark.sample" : null;
    }
}
