package dev.todoke.kernel;

/**
 * Every expected refusal, once: the constant's name in kebab case is the wire code of RFC 9457 ({@code /problems/<code>}),
 * the number its HTTP status. Texts live in the message bundle {@code problems}; none repeats what was typed.
 */
public enum ProblemType {
    MALFORMED(400),
    UNKNOWN_PARAMETER(400),
    NOT_SIGNED_IN(401),
    FORBIDDEN(403),
    STEP_UP_NEEDED(403),
    /** Opening many people or a list needs a passkey outside mode demo. */
    PASSKEY_NEEDED(403),
    CROSS_SITE(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    NOT_READY(409),
    LIST_CHANGED(409),
    APPROVAL_NEEDED(409),
    /** The same Idempotency-Key is being worked on. */
    STILL_RUNNING(409),
    /** The same Idempotency-Key was worked on, and its answer is not told twice. */
    DONE_ALREADY(409),
    GONE(410),
    PRECONDITION_FAILED(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA(415),
    INVALID(422),
    /** The same Idempotency-Key with another request. */
    KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY(429),
    /** Somebody opened the details of as many people as they may within an hour. */
    OPENING_BUDGET(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Wire code, for example {@code list-changed}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
