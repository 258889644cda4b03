package dev.todoke.kernel.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets API tokens in where an endpoint says so, within their scopes and their campaign, and nowhere else. */
@Provider
@Priority(Priorities.AUTHORIZATION)
class TokenFilter implements ContainerRequestFilter {

    private static final Pattern CAMPAIGN = Pattern.compile("/?api/v1/campaigns/([^/]+)(/.*)?");

    private final SecurityIdentity identity;
    private final ResourceInfo endpoint;

    TokenFilter(SecurityIdentity identity, @Context ResourceInfo endpoint) {
        this.identity = identity;
        this.endpoint = endpoint;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (identity.getAttribute(Identity.TOKEN) == null) {
            return;
        }
        ForTokens open = endpoint.getResourceMethod().getAnnotation(ForTokens.class);
        Set<String> scopes = identity.getAttribute(Identity.TOKEN_SCOPES);
        if (open == null || !scopes.contains(open.value())) {
            throw new Refusal(ProblemType.FORBIDDEN);
        }
        UUID campaign = identity.getAttribute(Identity.TOKEN_CAMPAIGN);
        if (campaign != null && !open.keepsToCampaign()) {
            Matcher path = CAMPAIGN.matcher(request.getUriInfo().getPath());
            if (!path.matches()) {
                throw new Refusal(ProblemType.FORBIDDEN);
            }
            if (!path.group(1).equals(campaign.toString())) {
                throw new Refusal(ProblemType.NOT_FOUND);
            }
        }
    }
}
