/** Commands of the keeper of the keys. */
@NullMarked
package dev.todoke.vault.command;

import org.jspecify.annotations.NullMarked;
