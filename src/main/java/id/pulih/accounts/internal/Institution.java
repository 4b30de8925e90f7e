package id.pulih.accounts.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import id.pulih.platform.StartFailure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sign-in by the institution's own provider: OpenID Connect, code flow with PKCE. Off unless the settings name an issuer,
 * and the only host Pulih ever asks anything of. What the provider says is believed when its signature, issuer, audience,
 * nonce and times fit; the algorithms are ours to choose, not the token's.
 */
@Component
class Institution {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.PS256, JWSAlgorithm.RS256);
    private static final int WAIT = 5000;
    private static final String BACK = "/masuk/instansi/kembali";

    private final String issuer;
    private final ClientID client;
    private final Secret secret;
    private final String nameClaim;
    private final boolean secondFactor;
    private final OwnAddress address;
    private volatile @Nullable OIDCProviderMetadata provider;

    /** @param secondFactor whether {@code amr} with {@code mfa} from this provider counts as our second factor */
    Institution(@Value("${pulih.institution.issuer:}") String issuer, @Value("${pulih.institution.client:}") String client,
            @Value("${pulih.institution.secret:}") String secret, @Value("${pulih.institution.name-claim:preferred_username}") String nameClaim,
            @Value("${pulih.institution.second-factor:false}") boolean secondFactor, OwnAddress address) {
        if (!issuer.isEmpty() && !safe(URI.create(issuer))) {
            throw new StartFailure("PULIH_INSTITUTION_ISSUER harus alamat https, bukan \"%1$s\". / PULIH_INSTITUTION_ISSUER must be an https address, not \"%1$s\"."
                    .formatted(issuer));
        }
        this.issuer = issuer;
        this.client = new ClientID(client.isEmpty() ? "-" : client);
        this.secret = new Secret(secret);
        this.nameClaim = nameClaim;
        this.secondFactor = secondFactor;
        this.address = address;
    }

    private static boolean safe(URI issuer) {
        return "https".equals(issuer.getScheme()) || "localhost".equals(issuer.getHost());
    }

    /** What one attempt asked for; kept in the session and good for one answer. */
    record Asked(String state, String nonce, String verifier) implements Serializable {

        static Asked fresh() {
            return new Asked(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
        }
    }

    /** Who somebody is there, and whether more than a password was asked for. */
    record Proven(String username, boolean second) {}

    /** Somebody came back with something else than a proof. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    boolean on() {
        return !issuer.isEmpty();
    }

    /** Where the provider sends the browser back to; empty when nobody told us our own address. */
    Optional<URI> back(HttpServletRequest request) {
        return address.of(request).map(own -> URI.create(own + BACK));
    }

    /** Where the browser goes to prove who is at it. */
    URI door(Asked asked, URI back) throws Refused {
        return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile"), client, back)
                .endpointURI(provider().getAuthorizationEndpointURI())
                .state(new State(asked.state()))
                .nonce(new Nonce(asked.nonce()))
                .codeChallenge(new CodeVerifier(asked.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** @param answer the address the browser came back to, with its query */
    Proven prove(Asked asked, URI back, URI answer) throws Refused {
        try {
            var response = AuthenticationResponseParser.parse(answer);
            if (!response.indicatesSuccess() || !new State(asked.state()).equals(response.getState())) {
                throw new Refused("answer", null);
            }
            var grant = new AuthorizationCodeGrant(response.toSuccessResponse().getAuthorizationCode(), back, new CodeVerifier(asked.verifier()));
            var request = new TokenRequest.Builder(provider().getTokenEndpointURI(), new ClientSecretBasic(client, secret), grant).build().toHTTPRequest();
            request.setConnectTimeout(WAIT);
            request.setReadTimeout(WAIT);
            var tokens = OIDCTokenResponseParser.parse(request.send());
            if (!(tokens instanceof OIDCTokenResponse right)) {
                throw new Refused("token", null);
            }
            return proven(claims(right, asked));
        } catch (GeneralException | IOException | BadJOSEException | JOSEException | IllegalArgumentException | NullPointerException e) {
            throw new Refused("proof", e);
        }
    }

    private IDTokenClaimsSet claims(OIDCTokenResponse tokens, Asked asked) throws Refused, IOException, BadJOSEException, JOSEException {
        var keys = JWKSourceBuilder.<SecurityContext>create(provider().getJWKSetURI().toURL()).build();
        var validator = new IDTokenValidator(provider().getIssuer(), client, new JWSVerificationKeySelector<>(ALGORITHMS, keys), null);
        return validator.validate(tokens.getOIDCTokens().getIDToken(), new Nonce(asked.nonce()));
    }

    private Proven proven(IDTokenClaimsSet claims) throws Refused {
        String username = claims.getStringClaim(nameClaim);
        if (username == null || username.isBlank()) {
            throw new Refused("name", null);
        }
        boolean second = claims.getAMR() != null && claims.getAMR().stream().anyMatch(method -> method.getValue().equals("mfa"));
        return new Proven(username, secondFactor && second);
    }

    /** Asked for at the first sign-in and then kept: a provider that is down must not keep Pulih from starting. */
    private OIDCProviderMetadata provider() throws Refused {
        OIDCProviderMetadata known = provider;
        if (known == null) {
            try {
                known = OIDCProviderMetadata.resolve(new Issuer(issuer), WAIT, WAIT);
            } catch (GeneralException | IOException e) {
                throw new Refused("provider", e);
            }
            provider = known;
        }
        return known;
    }
}
