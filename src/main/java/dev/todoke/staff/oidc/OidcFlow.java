package dev.todoke.staff.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.TodokeSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The authorization code flow with PKCE (RFC 7636) and nonce, as far as "the provider says that this is …". */
@Singleton
public class OidcFlow {

    /** Where providers send browsers back to; to be registered with them. */
    public static final String CALLBACK = "/desk/sign-in/company/back";

    /** Nobody works on a sign-in at the provider that is older than a session of ours may be. */
    private static final Duration OLDEST = Duration.ofHours(12);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final int LONGEST_CODE = 2_048;

    private final OidcSettings settings;
    private final OidcProvider provider;
    private final RawClock clock;
    private final URI callback;

    OidcFlow(OidcSettings settings, OidcProvider provider, RawClock clock, TodokeSettings todoke) {
        this.settings = settings;
        this.provider = provider;
        this.clock = clock;
        this.callback = todoke.desk().url().resolve(CALLBACK);
    }

    /** Whether an operator has set a provider. */
    public boolean offered() {
        return settings.issuer().isPresent()
                && settings.clientId().isPresent()
                && settings.clientSecret().isPresent();
    }

    /** Where to send the browser. Asks for no more than who somebody is. */
    public URI toProvider(OidcAttempt attempt) {
        return new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE), new Scope("openid"), client(), callback)
                .endpointURI(provider.known().authorization())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .maxAge((int) OLDEST.toSeconds())
                .build()
                .toURI();
    }

    /** Exchanges the code; the answer is believed only when everything in it fits this attempt. */
    public CompanyIdentity identity(OidcAttempt attempt, String state, String code) {
        if (!new State(attempt.state()).equals(new State(state.isEmpty() ? "-" : state))
                || code.isEmpty()
                || code.length() > LONGEST_CODE) {
            throw new OidcRefused(OidcRefused.Reason.NOT_PROVED);
        }
        OidcProvider.Known known = provider.known();
        TokenResponse answer = ask(known.token(), attempt, code);
        if (!answer.indicatesSuccess()) {
            throw new OidcRefused(OidcRefused.Reason.NOT_PROVED);
        }
        return believed(known, attempt, (OIDCTokenResponse) answer.toSuccessResponse());
    }

    private TokenResponse ask(URI endpoint, OidcAttempt attempt, String code) {
        HTTPRequest request = new TokenRequest(
                        endpoint,
                        new ClientSecretBasic(
                                client(), new Secret(settings.clientSecret().orElseThrow())),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), callback, new CodeVerifier(attempt.verifier())),
                        null)
                .toHTTPRequest();
        request.setConnectTimeout(OidcProvider.PATIENCE_MILLIS);
        request.setReadTimeout(OidcProvider.PATIENCE_MILLIS);
        request.setFollowRedirects(false);
        try {
            return OIDCTokenResponseParser.parse(request.send());
        } catch (IOException | ParseException e) {
            throw new OidcRefused(OidcRefused.Reason.PROVIDER_DOWN);
        }
    }

    private CompanyIdentity believed(OidcProvider.Known known, OidcAttempt attempt, OIDCTokenResponse answer) {
        IDTokenClaimsSet claims;
        try {
            claims = known.validator().validate(answer.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()));
        } catch (BadJOSEException | JOSEException e) {
            throw new OidcRefused(OidcRefused.Reason.NOT_PROVED);
        }
        String subject = claims.getSubject().getValue();
        if (subject.length() > CompanyIdentity.LONGEST_SUBJECT || isStale(claims.getAuthenticationTime())) {
            throw new OidcRefused(OidcRefused.Reason.NOT_PROVED);
        }
        List<AMR> methods = claims.getAMR();
        if (methods == null
                || methods.stream().noneMatch(m -> settings.twoFactors().contains(m.getValue()))) {
            throw new OidcRefused(OidcRefused.Reason.ONE_FACTOR);
        }
        return new CompanyIdentity(claims.getIssuer().getValue(), subject);
    }

    /** A provider that was asked for a maximum age must name the time (OpenID Connect Core §3.1.2.1). */
    private boolean isStale(@Nullable Date at) {
        Instant now = clock.now();
        return at == null
                || at.toInstant().isBefore(now.minus(OLDEST).minus(CLOCKS_DIFFER))
                || at.toInstant().isAfter(now.plus(CLOCKS_DIFFER));
    }

    private ClientID client() {
        return new ClientID(settings.clientId().orElseThrow());
    }
}
