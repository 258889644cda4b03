/** Looks for personal values where none may be: every byte that an installation leaves on a disk. */
@NullMarked
package dev.todoke.leak;

import org.jspecify.annotations.NullMarked;
