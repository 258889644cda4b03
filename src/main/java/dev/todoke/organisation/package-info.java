/** The company that answers for the data, its divisions and the senders of its parcels. Knows no campaign. Start at {@code Division}. */
@NullMarked
package dev.todoke.organisation;

import org.jspecify.annotations.NullMarked;
