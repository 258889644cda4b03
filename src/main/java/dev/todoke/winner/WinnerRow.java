package dev.todoke.winner;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One good row of an import.
 *
 * @param number as a spreadsheet counts: the header is row 1
 */
record WinnerRow(
        int number,
        ContactData contact,
        UUID prize,
        @Nullable String rank) {}
