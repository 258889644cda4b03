/** Tests of winners, their import and their contact data. */
@NullMarked
package dev.todoke.winner;

import org.jspecify.annotations.NullMarked;
