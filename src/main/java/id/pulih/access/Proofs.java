package id.pulih.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * How a session or a token was proven, and when: it carries one authority per factor. Whatever is no password counts as a
 * second factor, so that a further kind (passkey, OIDC) only needs a name here.
 */
public final class Proofs {

    public static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;
    public static final String TOTP = "FACTOR_TOTP";
    /** Verified at the device by PIN or finger, so that it stands for the password as well. */
    public static final String PASSKEY = "FACTOR_PASSKEY";
    /** The institution's own provider says that it asked for more than a password. */
    public static final String INSTITUTION = "FACTOR_INSTITUTION";
    public static final String RECOVERY_CODE = "FACTOR_RECOVERY_CODE";
    /** One request signed by an agent's telephone: there is no password behind it that could grow old. */
    public static final String DEVICE = "FACTOR_DEVICE";

    private Proofs() {}

    public static FactorGrantedAuthority of(String factor, Instant at) {
        return FactorGrantedAuthority.withAuthority(factor).issuedAt(at).build();
    }

    /** When the session began. */
    public static Instant begun(Authentication session) {
        return all(session).map(FactorGrantedAuthority::getIssuedAt).min(Comparator.naturalOrder()).orElse(Instant.MIN);
    }

    /** The newest proof of a second factor. */
    public static Optional<FactorGrantedAuthority> second(Authentication session) {
        return all(session)
                .filter(proof -> !PASSWORD.equals(proof.getAuthority()))
                .max(Comparator.comparing(FactorGrantedAuthority::getIssuedAt));
    }

    static boolean signedByDevice(Authentication session) {
        return all(session).anyMatch(proof -> DEVICE.equals(proof.getAuthority()));
    }

    private static Stream<FactorGrantedAuthority> all(Authentication session) {
        return session.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast);
    }
}
