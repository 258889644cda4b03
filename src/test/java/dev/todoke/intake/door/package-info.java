/** Tests of the door's pages that need no server. */
@NullMarked
package dev.todoke.intake.door;

import org.jspecify.annotations.NullMarked;
