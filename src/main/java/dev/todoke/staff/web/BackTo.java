package dev.todoke.staff.web;

import java.util.regex.Pattern;

/** Where a page sends somebody on to: only ever a page of the desk. */
final class BackTo {

    private static final Pattern OURS = Pattern.compile("/desk(/[A-Za-z0-9_-]{1,64}){0,8}");

    private BackTo() {}

    static String page(String asked) {
        return OURS.matcher(asked).matches() ? asked : "/desk";
    }
}
