package dev.todoke.kernel.web.rate;

import java.util.regex.Pattern;

/** Which limit a request falls under; the names go out in {@code RateLimit-Policy}. */
enum RatePolicy {
    ORDINARY("default"),
    OPENINGS("openings"),
    UNKNOWN("unknown"),
    SIGN_IN("sign-in");

    private static final Pattern OPENS = Pattern.compile(
            "/api/v1/campaigns/[^/]+/(worklist|details|winners/[^/]+/details)|/api/v1/lists/[^/]+/(preview|production|file)");
    /** What proves who somebody is, or sets up how they will: each costs a hash, a signature or a question elsewhere. */
    private static final Pattern SIGNS_IN = Pattern.compile("/api/v1/session(/passkey)?|/api/v1/enrolment/[^/]+"
            + "|/desk/(sign-in(/company|/passkey)?|enrol(/[^/]+)?|recover|stop(/look)?)");

    private static final String COMES_BACK = "/desk/sign-in/company/back";

    private final String wire;

    RatePolicy(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }

    int quota(RateSettings settings) {
        return switch (this) {
            case ORDINARY -> settings.ordinary();
            case OPENINGS -> settings.openings();
            case UNKNOWN -> settings.unknown();
            case SIGN_IN -> settings.signIn();
        };
    }

    /** For a caller whom we know. */
    static RatePolicy of(String method, String path) {
        return method.equals("POST") && OPENS.matcher(path).matches() ? OPENINGS : ORDINARY;
    }

    static boolean isSignIn(String method, String path) {
        return method.equals("POST") ? SIGNS_IN.matcher(path).matches() : path.equals(COMES_BACK);
    }
}
