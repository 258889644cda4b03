/** Tests of what joins several capabilities. */
@NullMarked
package dev.todoke.console;

import org.jspecify.annotations.NullMarked;
