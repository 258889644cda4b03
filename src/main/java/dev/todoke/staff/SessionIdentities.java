package dev.todoke.staff;

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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a session into an identity with all the roles the person has anywhere; walls are checked by {@code SignedIn}. */
@ApplicationScoped
class SessionIdentities implements IdentityProvider<SessionRequest> {

    private final StaffSessions sessions;
    private final StaffMembers members;
    private final RoleGrants grants;

    SessionIdentities(StaffSessions sessions, StaffMembers members, RoleGrants grants) {
        this.sessions = sessions;
        this.members = members;
        this.grants = grants;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.secret()));
    }

    @ActivateRequestContext
    @Transactional
    @Nullable
    SecurityIdentity identity(String secret) {
        Optional<StaffSession> session = sessions.find(secret);
        Optional<StaffMember> member =
                session.map(s -> members.require(s.member())).filter(StaffMember::isActive);
        if (session.isEmpty() || member.isEmpty()) {
            return null;
        }
        Set<String> roles = grants.of(member.get().id()).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(member.get().id().toString()))
                .addRoles(roles)
                .addAttribute(Identity.SESSION, session.get().id())
                .addAttribute(Identity.MEMBER, member.get().id())
                .addAttribute(Identity.NAME, member.get().displayName())
                .build();
    }
}
