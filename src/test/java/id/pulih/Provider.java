package id.pulih;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** An institution's provider of its own kind: it signs in whomever the test says, rightly or with one thing wrong. */
public final class Provider {

    public static final String CLIENT = "pulih";
    public static final String SECRET = "rahasia-bersama-yang-panjang";

    private static final Provider ONE = new Provider();

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, List<String>>> asked = new ConcurrentHashMap<>();
    private volatile String username = "";
    private volatile UnaryOperator<JWTClaimsSet.Builder> change = UnaryOperator.identity();
    private volatile RSAKey signer;

    private Provider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            signer = key;
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/jwks",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer())));
        server.createContext("/jwks", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    public static String address() {
        return ONE.issuer();
    }

    /** Whom the next proofs are about; all else is right. */
    public static void proves(String username) {
        proves(username, UnaryOperator.identity());
    }

    public static void proves(String username, UnaryOperator<JWTClaimsSet.Builder> change) {
        ONE.username = username;
        ONE.change = change;
        ONE.signer = ONE.key;
    }

    /** From now on somebody else signs under our key's name. */
    public static void isForged() {
        try {
            ONE.signer = new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, List<String>> parameters = URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        asked.put(code, parameters);
        exchange.getResponseHeaders().add("Location", parameters.get("redirect_uri").getFirst() + "?code=" + code + "&state=" + parameters.get("state").getFirst());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, List<String>> form = URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, List<String>> known = asked.remove(form.get("code").getFirst());
        boolean fits = known != null
                && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(form.get("code_verifier").getFirst())).getValue()
                        .equals(known.get("code_challenge").getFirst())
                && form.get("redirect_uri").equals(known.get("redirect_uri"));
        if (!fits) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        json(exchange, "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"id_token\": \"" + proof(known.get("nonce").getFirst()) + "\"}");
    }

    private String proof(String nonce) {
        Instant now = Instant.now();
        var claims = change.apply(new JWTClaimsSet.Builder()
                .issuer(issuer()).audience(CLIENT).subject("sub-" + username).claim("nonce", nonce).claim("preferred_username", username)
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(60)))).build();
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(signer));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void json(HttpExchange exchange, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
