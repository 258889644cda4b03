/** Pages that winners reach. None of them contains a personal value that was stored, in any state. */
@NullMarked
package dev.todoke.intake.door;

import org.jspecify.annotations.NullMarked;
