package dev.todoke.staff.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Signing in with the company's own account. Off unless all three of issuer, client id and client secret are set. */
@ConfigMapping(prefix = "todoke.oidc")
public interface OidcSettings {

    /** The provider, as it names itself; https except in mode demo. */
    Optional<URI> issuer();

    Optional<String> clientId();

    Optional<String> clientSecret();

    /** What the provider must say in {@code amr} (RFC 8176) so that we believe that two factors were shown; one is enough. */
    @WithDefault("mfa")
    Set<String> twoFactors();

    /** True: whoever has bound a company account signs in with that alone. */
    @WithDefault("false")
    boolean required();

    /** Names of those who may sign in here all the same, for the day the provider is down; everybody is told when they do. */
    Optional<Set<String>> breakGlass();
}
