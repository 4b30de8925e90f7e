package id.pulih.field.internal;

import id.pulih.vault.Curves;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** {@code Authorization: Device <device>;<send or read>;<time>;<signature>}, taken apart but not yet believed. */
record SignedRequest(UUID device, String key, String time, Instant at, byte[] signature) {

    static final String PREFIX = "Device ";

    static Optional<SignedRequest> read(String header) {
        String[] parts = header.substring(PREFIX.length()).strip().split(";", -1);
        if (parts.length != 4 || !(parts[1].equals(Caller.SEND) || parts[1].equals(Caller.READ)) || parts[2].length() > 40) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SignedRequest(UUID.fromString(parts[0]), parts[1], parts[2],
                    OffsetDateTime.parse(parts[2]).toInstant(), Base64.getUrlDecoder().decode(parts[3])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the holder of the key signed exactly this request. */
    boolean signed(byte[] publicKey, HttpServletRequest request, byte[] body) {
        try {
            Signature check = Curves.signature();
            check.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(publicKey)));
            check.update(text(request, body).getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private String text(HttpServletRequest request, byte[] body) throws GeneralSecurityException {
        String query = request.getQueryString();
        return String.join("\n", request.getMethod(), request.getRequestURI() + (query == null ? "" : "?" + query), time,
                Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(body)));
    }
}
