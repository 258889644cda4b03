package dev.todoke.kernel;

/** A keyed MAC for CSRF tokens and cursors; {@code vault} implements it with a key of its own for each purpose. */
public interface Mac {

    /** HMAC-SHA-256 under this purpose's key. */
    byte[] tag(String purpose, byte[] message);

    /** Constant-time comparison. */
    boolean verify(String purpose, byte[] message, byte[] tag);
}
