package dev.todoke.staff;

import dev.todoke.kernel.web.Faces;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;

/** Tells who somebody is by the desk's cookie; the door never asks. A cookie that is no longer good counts as none. */
@Singleton
class SessionMechanism implements HttpAuthenticationMechanism {

    private final SessionCookie cookies;
    private final Faces faces;

    SessionMechanism(SessionCookie cookies, Faces faces) {
        this.cookies = cookies;
        this.faces = faces;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Cookie cookie = context.request().getCookie(cookies.name());
        if (cookie == null || faces.of(context.normalizedPath()) != Faces.Face.DESK) {
            return Uni.createFrom().nullItem();
        }
        // A dead cookie must not keep anybody from the very page that would replace it.
        return providers
                .authenticate(new SessionRequest(cookie.getValue()))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }
}
