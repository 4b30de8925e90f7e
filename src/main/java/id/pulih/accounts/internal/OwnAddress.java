package id.pulih.accounts.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address people type for this Pulih, to which passkeys and the answers of a provider are bound. */
@Component
class OwnAddress {

    private final String address;

    /** @param address such as {@code https://pulih.example.go.id}; empty knows localhost only, for a Host header proves nothing */
    OwnAddress(@Value("${pulih.address:}") String address) {
        this.address = address.replaceFirst("/$", "");
    }

    Optional<URI> of(HttpServletRequest request) {
        if (!address.isBlank()) {
            return Optional.of(URI.create(address));
        }
        return request.getServerName().equals("localhost")
                ? Optional.of(URI.create(request.getScheme() + "://localhost:" + request.getServerPort()))
                : Optional.empty();
    }
}
