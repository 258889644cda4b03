package dev.todoke.staff;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A token on its way to {@link TokenIdentities}. */
final class TokenRequest extends BaseAuthenticationRequest {

    private final TokenText text;
    private final String address;

    TokenRequest(TokenText text, String address) {
        this.text = text;
        this.address = address;
    }

    TokenText text() {
        return text;
    }

    String address() {
        return address;
    }
}
