/** Commands for the keeper of the keys: {@code init}, {@code keys rotate}, {@code keys verify}, {@code door secrets}. */
@NullMarked
package dev.todoke.vault.command;

import org.jspecify.annotations.NullMarked;
