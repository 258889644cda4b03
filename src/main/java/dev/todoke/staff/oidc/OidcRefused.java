package dev.todoke.staff.oidc;

/** The provider's account did not sign anybody in. Carries a code alone, never what a provider or a browser sent. */
public final class OidcRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** The provider does not answer, or not in a way that we understand. */
        PROVIDER_DOWN,
        /** State, code, signature, nonce, audience or time do not fit. */
        NOT_PROVED,
        /** The provider does not say that two factors were shown. */
        ONE_FACTOR
    }

    private final Reason reason;

    OidcRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
