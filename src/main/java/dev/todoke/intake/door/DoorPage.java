package dev.todoke.intake.door;

import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page of the door needs.
 *
 * @param brand the division's public name, or empty where no link is known
 * @param desk whom to ask, where known
 * @param operator the company's legal name, where known
 * @param session the form session as text, on pages that lead on
 * @param switching how the other language is reached: {@code main} sends the page's form, {@code session} the session
 *     alone, {@code link} is an address, {@code none} offers none
 * @param action where the page's form goes for the other language
 */
public record DoorPage(
        String lang,
        String brand,
        @Nullable String desk,
        @Nullable String operator,
        @Nullable String session,
        String switching,
        @Nullable String action) {

    static DoorPage anonymous(String lang) {
        return new DoorPage(lang, "", null, null, null, "link", null);
    }

    static DoorPage of(Notice notice, @Nullable String session, String switching, @Nullable String action) {
        return new DoorPage(
                notice.lang(), notice.brand(), notice.desk(), notice.legalName(), session, switching, action);
    }
}
