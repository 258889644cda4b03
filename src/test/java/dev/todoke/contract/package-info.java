/** Tests of the REST contract as a whole: its conventions at every operation, its growth, and a client made out of it. */
@NullMarked
package dev.todoke.contract;

import org.jspecify.annotations.NullMarked;
