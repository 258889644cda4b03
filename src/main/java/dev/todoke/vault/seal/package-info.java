/** Sealing without any means of opening: all that the door (受付口) may use. */
@NullMarked
package dev.todoke.vault.seal;

import org.jspecify.annotations.NullMarked;
