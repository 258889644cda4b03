package dev.todoke.intake.door;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a winner is told before typing anything: for which prize, by when, for what purpose, by whom, until when. */
public record Notice(
        String lang,
        String brand,
        String legalName,
        String campaign,
        List<String> prizes,
        boolean asksPhone,
        boolean asksEmail,
        String purpose,
        @Nullable String shipsBy,
        String desk,
        Moment deadline,
        String eraseBy) {

    /** A moment for people and for machines. */
    public record Moment(String text, String machine) {}
}
