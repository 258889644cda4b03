package dev.todoke.staff;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.web.Identity;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Turns a token into an identity with its maker's role of manager in one division; scopes and walls narrow it further. */
@ApplicationScoped
class TokenIdentities implements IdentityProvider<TokenRequest> {

    private final ApiTokens tokens;

    TokenIdentities(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<TokenRequest> getRequestType() {
        return TokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request));
    }

    @ActivateRequestContext
    @Transactional
    @Nullable
    SecurityIdentity identity(TokenRequest request) {
        return tokens.used(request.text(), request.address())
                .map(TokenIdentities::of)
                .orElse(null);
    }

    private static SecurityIdentity of(ApiToken token) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(token.id().toString()))
                .addRole(RoleNames.MANAGER)
                .addAttribute(Identity.TOKEN, token.id())
                .addAttribute(Identity.TOKEN_SCOPES, token.scopeSet())
                .addAttribute(Identity.TOKEN_DIVISION, token.division())
                .addAttribute(Identity.MEMBER, token.madeBy())
                .addAttribute(Identity.NAME, token.name());
        if (token.campaign() != null) {
            identity.addAttribute(Identity.TOKEN_CAMPAIGN, token.campaign());
        }
        return identity.build();
    }
}
