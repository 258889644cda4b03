package dev.todoke.staff.oidc;

import dev.todoke.kernel.Mode;
import dev.todoke.kernel.StartGuard;
import dev.todoke.kernel.TodokeSettings;
import jakarta.inject.Singleton;
import java.util.List;

/** Refuses a provider that is reached without TLS: whoever listens on the way could say that anybody is anybody. */
@Singleton
class OidcGuard implements StartGuard {

    private final OidcSettings settings;
    private final TodokeSettings todoke;

    OidcGuard(OidcSettings settings, TodokeSettings todoke) {
        this.settings = settings;
        this.todoke = todoke;
    }

    @Override
    public List<String> reasons() {
        boolean plain = settings.issuer()
                .filter(i -> !"https".equalsIgnoreCase(i.getScheme()))
                .isPresent();
        return plain && todoke.mode() != Mode.DEMO
                ? List.of("todoke.oidc.issuer must begin with https://; set the provider's own address")
                : List.of();
    }
}
