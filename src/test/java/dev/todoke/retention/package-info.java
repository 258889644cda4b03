/** Tests of deadlines, of the sweep and of what it leaves behind. */
@NullMarked
package dev.todoke.retention;

import org.jspecify.annotations.NullMarked;
