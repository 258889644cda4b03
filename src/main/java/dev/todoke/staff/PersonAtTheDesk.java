package dev.todoke.staff;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.EndpointRoles;
import dev.todoke.kernel.web.Identity;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The member of staff behind the current request, or the token that one of them made. */
@RequestScoped
class PersonAtTheDesk implements SignedIn {

    private final SecurityIdentity identity;
    private final RoleGrants grants;
    private final Authorities authorities;
    private final EndpointRoles endpoint;
    private final StepUps stepUps;
    private @Nullable Map<UUID, Set<String>> roles;
    private @Nullable Set<String> rolesHere;

    PersonAtTheDesk(
            SecurityIdentity identity,
            RoleGrants grants,
            Authorities authorities,
            EndpointRoles endpoint,
            StepUps stepUps) {
        this.identity = identity;
        this.grants = grants;
        this.authorities = authorities;
        this.endpoint = endpoint;
        this.stepUps = stepUps;
    }

    @Override
    public UUID member() {
        return attribute(Identity.MEMBER);
    }

    /** With a token there is no session; its id stands in the leaves instead, and no step-up can ever belong to it. */
    @Override
    public UUID session() {
        UUID token = identity.getAttribute(Identity.TOKEN);
        return token == null ? attribute(Identity.SESSION) : token;
    }

    @Override
    public Optional<Instant> openUntil(Operation work) {
        return stepUps.openUntil(session(), work);
    }

    @Override
    public Authority authority() {
        if (identity.getAttribute(Identity.TOKEN) != null) {
            return new TokenAuthority(
                    member(), attribute(Identity.TOKEN_DIVISION), identity.getAttribute(Identity.TOKEN_SCOPES));
        }
        return authorities.of(member(), session());
    }

    @Override
    public Set<UUID> divisions(String... names) {
        return roles().entrySet().stream()
                .filter(e -> names.length == 0 ? endpoint.admit(e.getValue()) : any(e.getValue(), names))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void within(UUID division, String... names) {
        Set<String> here = roles().getOrDefault(division, Set.of());
        Set<String> held = new HashSet<>(here);
        held.addAll(roles().getOrDefault(INSTANCE, Set.of()));
        if (endpoint.admit(held) && (names.length == 0 || any(held, names))) {
            rolesHere = Set.copyOf(held);
            return;
        }
        throw new Refusal(here.isEmpty() ? ProblemType.NOT_FOUND : ProblemType.FORBIDDEN);
    }

    @Override
    public Set<String> rolesHere() {
        return rolesHere == null ? identity.getRoles() : rolesHere;
    }

    private Map<UUID, Set<String>> roles() {
        if (roles == null) {
            roles = identity.getAttribute(Identity.TOKEN) == null
                    ? grants.of(member())
                    : Map.of(attribute(Identity.TOKEN_DIVISION), identity.getRoles());
        }
        return roles;
    }

    private UUID attribute(String name) {
        UUID value = identity.getAttribute(name);
        if (value == null) {
            throw new Refusal(ProblemType.NOT_SIGNED_IN);
        }
        return value;
    }

    private static boolean any(Set<String> held, String... names) {
        for (String name : names) {
            if (held.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
