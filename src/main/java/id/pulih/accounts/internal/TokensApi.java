package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.JsonInput;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code POST /tokens} and {@code GET /me}. */
@RestController
class TokensApi {

    record TokenBody(String token, Instant expiresAt) {}

    record AccountBody(UUID id, String username, String name) {}

    record OfficeBody(UUID id, String name) {}

    record MeBody(AccountBody account, List<String> roles, List<OfficeBody> offices) {}

    private final TokenSignIn signIn;
    private final Asking asking;

    TokensApi(TokenSignIn signIn, Asking asking) {
        this.signIn = signIn;
        this.asking = asking;
    }

    @PostMapping("/api/v1/tokens")
    ResponseEntity<TokenBody> issue(@RequestBody JsonNode body, HttpServletRequest request) {
        var input = JsonInput.of(body);
        String username = input.needText("username", 100);
        if (input.text("password", 200) == null) {
            input.error("password", "required");
        }
        String code = input.text("code", 100);
        input.check();
        var from = new Tokens.From(Device.of(request.getHeader("User-Agent")), request.getRemoteAddr());
        var token = signIn.token(username, input.typed("password"), code, from);
        return ResponseEntity.status(HttpStatus.CREATED).body(new TokenBody(token.token(), token.expiresAt()));
    }

    @GetMapping("/api/v1/me")
    MeBody me() {
        Asker asker = asking.now();
        return new MeBody(
                new AccountBody(asker.account(), asker.username(), asker.name()),
                asker.roleCodes(),
                List.of(new OfficeBody(asker.office(), asker.officeName())));
    }
}
