package id.pulih.accounts.internal;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.session.SessionIdGenerator;
import org.springframework.stereotype.Component;

/** Ids of sessions: 216 random bits, which fill the column. The UUID that is usual holds 122 (OWASP ASVS 7.2.3 asks for 128). */
@Component
class SessionIds implements SessionIdGenerator {

    private static final int BYTES = 27;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String generate() {
        byte[] id = new byte[BYTES];
        RANDOM.nextBytes(id);
        return Base64.getUrlEncoder().encodeToString(id);
    }
}
