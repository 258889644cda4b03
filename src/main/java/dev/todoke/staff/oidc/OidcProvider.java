package dev.todoke.staff.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.todoke.kernel.RawClock;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the provider publishes about itself, asked for when first needed and kept for an hour: never at the start. */
@Singleton
class OidcProvider {

    static final int PATIENCE_MILLIS = 5_000;
    private static final int LARGEST_KEYS = 100 * 1024;
    private static final Duration KEPT = Duration.ofHours(1);

    /** Signed with a key pair only: a shared secret or "none" proves nothing about who signed. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final OidcSettings settings;
    private final RawClock clock;

    @Nullable
    private Known known;

    OidcProvider(OidcSettings settings, RawClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    synchronized Known known() {
        Instant now = clock.now();
        if (known == null || now.isAfter(known.askedAt().plus(KEPT))) {
            known = ask(now);
        }
        return known;
    }

    private Known ask(Instant now) {
        URI issuer = settings.issuer().orElseThrow();
        try {
            // Compares the issuer that is published with the one that was asked for.
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(issuer), request -> {
                request.setConnectTimeout(PATIENCE_MILLIS);
                request.setReadTimeout(PATIENCE_MILLIS);
                request.setFollowRedirects(false);
            });
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_KEYS))
                    .build();
            return new Known(
                    now,
                    metadata.getAuthorizationEndpointURI(),
                    metadata.getTokenEndpointURI(),
                    new IDTokenValidator(
                            metadata.getIssuer(),
                            new ClientID(settings.clientId().orElseThrow()),
                            new JWSVerificationKeySelector<>(ALGORITHMS, keys),
                            null));
        } catch (GeneralException | IOException e) {
            throw new OidcRefused(OidcRefused.Reason.PROVIDER_DOWN);
        }
    }

    /** One answer of the provider about itself. */
    record Known(Instant askedAt, URI authorization, URI token, IDTokenValidator validator) {}
}
