package dev.todoke.staff;

import dev.todoke.kernel.web.Faces;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Tells who a program is by {@code Authorization: Bearer tdk_…}, below /api alone. It comes before any cookie. */
@Singleton
class TokenMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    private final Faces faces;

    TokenMechanism(Faces faces) {
        this.faces = faces;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader("Authorization");
        String path = context.normalizedPath();
        boolean here = path.startsWith("/api/") && faces.of(path) == Faces.Face.DESK;
        if (header == null || !here || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Uni.createFrom().nullItem();
        }
        Optional<TokenText> text =
                TokenText.of(header.substring(BEARER.length()).strip());
        if (text.isEmpty()) {
            // Refused by its shape or checksum; no database is asked.
            return Uni.createFrom().item(nobody());
        }
        var remote = context.request().remoteAddress();
        String address = remote == null || remote.hostAddress() == null ? "" : remote.hostAddress();
        return providers
                .authenticate(new TokenRequest(text.get(), address))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(TokenMechanism::nobody)
                .onItem()
                .ifNull()
                .continueWith(TokenMechanism::nobody);
    }

    /** Not "somebody else may look": whoever sends a token that is none is nobody, whatever cookie comes with it. */
    private static SecurityIdentity nobody() {
        return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenRequest.class);
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }
}
