/**
 * Delivery details at the desk (送付先): reads arrived records once for carrier problems, judges which of them may be used
 * (disputed, quarantined, declined, erased), and opens them with a reason. Start at {@code Details} and {@code Standings}.
 */
@NullMarked
package dev.todoke.details;

import org.jspecify.annotations.NullMarked;
