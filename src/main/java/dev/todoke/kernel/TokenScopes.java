package dev.todoke.kernel;

import java.util.List;

/** What an API token (APIトークン) may be made for. Nothing here opens details or contacts, fetches a list, erases or approves. */
public final class TokenScopes {

    public static final String CAMPAIGNS_READ = "campaigns:read";
    /** How far winners are; references and states, nobody's handle. */
    public static final String WINNERS_READ = "winners:read";

    public static final String WINNERS_WRITE = "winners:write";
    public static final String LINKS_WRITE = "links:write";
    public static final String LISTS_READ = "lists:read";
    /** Make a selection and ask a second person; fetching stays with people. */
    public static final String LISTS_REQUEST = "lists:request";

    public static final String PARCELS_WRITE = "parcels:write";

    public static final List<String> ALL =
            List.of(CAMPAIGNS_READ, WINNERS_READ, WINNERS_WRITE, LINKS_WRITE, LISTS_READ, LISTS_REQUEST, PARCELS_WRITE);

    private TokenScopes() {}
}
