/** The door's secrets and MACs. */
@NullMarked
package dev.todoke.vault.seal;

import org.jspecify.annotations.NullMarked;
