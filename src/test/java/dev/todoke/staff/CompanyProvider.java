package dev.todoke.staff;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A provider of company accounts on loopback: publishes itself, gives codes, exchanges each once and signs what it says.
 * It compares client, redirect and PKCE verifier as a real one does, and can be told to lie.
 */
public final class CompanyProvider implements QuarkusTestResourceLifecycleManager {

    static final String CLIENT = "todoke-test";
    static final String SECRET = "not-a-secret";

    private static CompanyProvider current;

    private final Map<String, Given> codes = new ConcurrentHashMap<>();
    private final RSAKey key = generated();
    private HttpServer server;

    /** How an answer differs from the honest one. */
    enum Lie {
        NONE,
        OTHER_KEY,
        UNSIGNED,
        OTHER_AUDIENCE,
        OTHER_NONCE,
        OTHER_ISSUER,
        EXPIRED,
        OLD_SIGN_IN,
        NO_TIME,
        ONE_FACTOR
    }

    private record Given(Map<String, String> asked, String subject, Lie lie) {}

    static CompanyProvider current() {
        return current;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", e -> answer(e, 200, metadata()));
        server.createContext("/keys", e -> answer(e, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
        current = this;
        return Map.of(
                "todoke.oidc.issuer", issuer(),
                "todoke.oidc.client-id", CLIENT,
                "todoke.oidc.client-secret", SECRET);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What the provider's own sign-in page would send the browser back with. */
    Map<String, String> agree(URI asked, String subject, Lie lie) {
        Map<String, String> parameters = form(asked.getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, new Given(parameters, subject, lie));
        return Map.of("code", code, "state", parameters.get("state"));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Given given = codes.remove(form.getOrDefault("code", ""));
        String expected = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean fits = given != null
                && ("Basic " + expected).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && given.asked().get("redirect_uri").equals(form.get("redirect_uri"))
                && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(form.get("code_verifier")))
                        .getValue()
                        .equals(given.asked().get("code_challenge"));
        if (!fits) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken(given) + "\"}");
    }

    private String idToken(Given given) {
        long now = System.currentTimeMillis();
        Lie lie = given.lie();
        long expiry = lie == Lie.EXPIRED ? now - 600_000 : now + 300_000;
        var claims = new JWTClaimsSet.Builder()
                .issuer(lie == Lie.OTHER_ISSUER ? "http://localhost:1" : issuer())
                .subject(given.subject())
                .audience(lie == Lie.OTHER_AUDIENCE ? "somebody-else" : CLIENT)
                .issueTime(new Date(now))
                .expirationTime(new Date(expiry))
                .claim(
                        "nonce",
                        lie == Lie.OTHER_NONCE ? "another" : given.asked().get("nonce"))
                .claim("amr", lie == Lie.ONE_FACTOR ? List.of("pwd") : List.of("pwd", "mfa"));
        if (lie != Lie.NO_TIME) {
            claims.claim("auth_time", (lie == Lie.OLD_SIGN_IN ? now - 24 * 3_600_000L : now) / 1000);
        }
        if (lie == Lie.UNSIGNED) {
            return new PlainJWT(claims.build()).serialize();
        }
        try {
            RSAKey signing = lie == Lie.OTHER_KEY ? generated() : key;
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(signing));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String metadata() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer());
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        p -> URLDecoder.decode(p[0], StandardCharsets.UTF_8),
                        p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8),
                        (a, b) -> a,
                        HashMap::new));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
