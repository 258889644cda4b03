/** Winners and awards, their sealed contact data and link tokens, import, and what became of a parcel. Start at {@code WinnerImport} and {@code Contacts}. */
@NullMarked
package dev.todoke.winner;

import org.jspecify.annotations.NullMarked;
