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
import dev.todoke.kernel.Mode;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.TodokeSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What the provider publishes about itself, asked for when first needed and kept for an hour: never at the start. */
@Singleton
class OidcProvider {

    static final int PATIENCE_MILLIS = 5_000;
    private static final int LARGEST_KEYS = 100 * 1024;
    private static final Duration KEPT = Duration.ofHours(1);
    /** For how long nobody asks again a provider that did not answer. */
    private static final Duration SILENT = Duration.ofSeconds(30);

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
    private final Mode mode;

    /** One asks; whoever comes meanwhile is told that the provider does not answer, instead of waiting in a row. */
    private final ReentrantLock asking = new ReentrantLock();

    private volatile @Nullable Known known;
    private volatile Instant silentUntil = Instant.MIN;

    OidcProvider(OidcSettings settings, RawClock clock, TodokeSettings todoke) {
        this.settings = settings;
        this.mode = todoke.mode();
        this.clock = clock;
    }

    Known known() {
        Instant now = clock.now();
        Known kept = known;
        if (kept != null && !now.isAfter(kept.askedAt().plus(KEPT))) {
            return kept;
        }
        if (now.isBefore(silentUntil) || !asking.tryLock()) {
            throw new OidcRefused(OidcRefused.Reason.PROVIDER_DOWN);
        }
        try {
            Known fresh = ask(now);
            known = fresh;
            return fresh;
        } catch (OidcRefused refused) {
            silentUntil = now.plus(SILENT);
            throw refused;
        } finally {
            asking.unlock();
        }
    }

    private Known ask(Instant now) {
        URI issuer = settings.issuer().orElseThrow();
        requireTls(issuer);
        try {
            // Compares the issuer that is published with the one that was asked for.
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(issuer), request -> {
                request.setConnectTimeout(PATIENCE_MILLIS);
                request.setReadTimeout(PATIENCE_MILLIS);
                request.setFollowRedirects(false);
            });
            requireTls(metadata.getAuthorizationEndpointURI());
            requireTls(metadata.getTokenEndpointURI());
            requireTls(metadata.getJWKSetURI());
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

    /** Whoever listens on the way could say that anybody is anybody. */
    private void requireTls(URI url) {
        if (mode != Mode.DEMO && !"https".equalsIgnoreCase(url.getScheme())) {
            throw new OidcRefused(OidcRefused.Reason.PROVIDER_DOWN);
        }
    }

    /** One answer of the provider about itself. */
    record Known(Instant askedAt, URI authorization, URI token, IDTokenValidator validator) {}
}
