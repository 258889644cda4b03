package dev.todoke.staff;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A cookie's secret on its way to {@link SessionIdentities}. */
final class SessionRequest extends BaseAuthenticationRequest {

    private final String secret;

    SessionRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
