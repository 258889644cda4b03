/** Tests of the door: codes, links, and everything a winner can do, by HTTP and on both databases. */
@NullMarked
package dev.todoke.intake;

import org.jspecify.annotations.NullMarked;
