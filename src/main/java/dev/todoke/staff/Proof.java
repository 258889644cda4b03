package dev.todoke.staff;

/** How somebody proves to be there right now (本人確認): by a passkey, or, where that is enough, by a one-time code. */
public sealed interface Proof {

    /** Six digits of an authenticator app. */
    record Code(String typed) implements Proof {
        @Override
        public String toString() {
            return "Code(…)";
        }
    }

    /** An assertion over a challenge that was given out for exactly this. */
    record ByPasskey(Assertion assertion) implements Proof {}
}
