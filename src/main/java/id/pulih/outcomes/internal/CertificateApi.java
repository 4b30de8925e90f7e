package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.Episodes;
import id.pulih.platform.JsonInput;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The certificate as a file, for programs and from a link on a page, and its revocation. */
@RestController
class CertificateApi {

    record RevocationBody(String certificateNumber, @Nullable LocalDate revokedOn) {}

    private final Asking asking;
    private final Episodes episodes;
    private final CertificateLetter letter;
    private final Revocations revocations;

    CertificateApi(Asking asking, Episodes episodes, CertificateLetter letter, Revocations revocations) {
        this.asking = asking;
        this.episodes = episodes;
        this.letter = letter;
        this.revocations = revocations;
    }

    @GetMapping({"/api/v1/episodes/{id}/certificate", "/episode/{id}/sertifikat"})
    ResponseEntity<byte[]> print(@PathVariable UUID id) {
        Asker asker = asking.now();
        CertificateLetter.Printed printed = letter.print(asker, episodes.own(asker, id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(printed.fileName()).build().toString())
                .body(printed.pdf());
    }

    @PostMapping("/api/v1/episodes/{id}/certificate/revocation")
    ResponseEntity<RevocationBody> revoke(@PathVariable UUID id, @RequestBody JsonNode body) {
        Certificate revoked = revocations.revoke(asking.now(), id, JsonInput.of(body));
        return ResponseEntity.status(HttpStatus.CREATED).body(new RevocationBody(revoked.number(), revoked.revokedOn()));
    }
}
