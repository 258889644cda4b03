/**
 * Lists for carriers, what is enclosed, and what became of parcels. A list is a frozen selection, never a file; a file is
 * laid out anew whenever it is fetched. Knows no incident: those supply an {@code InsertRule}. Start at {@code Lists}.
 */
@NullMarked
package dev.todoke.shipping;

import org.jspecify.annotations.NullMarked;
