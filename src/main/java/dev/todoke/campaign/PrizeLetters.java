package dev.todoke.campaign;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes that prizes get where nobody chooses one: A to Z, then P26, P27 and so on. */
final class PrizeLetters {

    private static final int LETTERS = 26;
    private static final Pattern NUMBERED = Pattern.compile("P([0-9]{2,8})");

    private PrizeLetters() {}

    static String at(int place) {
        return place < LETTERS ? Character.toString('A' + place) : "P" + place;
    }

    /** The place of a code in that row, or -1 for one that somebody chose. */
    static int place(String code) {
        if (code.length() == 1 && code.charAt(0) >= 'A' && code.charAt(0) <= 'Z') {
            return code.charAt(0) - 'A';
        }
        Matcher numbered = NUMBERED.matcher(code);
        int place = numbered.matches() ? Integer.parseInt(numbered.group(1)) : -1;
        return place >= LETTERS && at(place).equals(code) ? place : -1;
    }
}
