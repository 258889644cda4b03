package dev.todoke.kernel.web;

/** Names of what the security identity of a signed-in person carries; {@code staff} sets them. */
public final class Identity {

    /** The session's id, a UUID that is no secret. */
    public static final String SESSION = "todoke.session";
    /** The member's id, a UUID; with a token, of whoever made it. */
    public static final String MEMBER = "todoke.member";
    /** The id of the API token that was used instead of a session, a UUID; absent with a session. */
    public static final String TOKEN = "todoke.token";
    /** What the token was made for, a set of {@link dev.todoke.kernel.TokenScopes}. */
    public static final String TOKEN_SCOPES = "todoke.token.scopes";
    /** The division it works for, a UUID. */
    public static final String TOKEN_DIVISION = "todoke.token.division";
    /** The only campaign it may touch, a UUID; absent for all of the division. */
    public static final String TOKEN_CAMPAIGN = "todoke.token.campaign";
    /** The name that the layout shows to the person themselves. */
    public static final String NAME = "todoke.name";

    private Identity() {}
}
