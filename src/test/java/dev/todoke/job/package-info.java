/** Tests of scheduled work. */
@NullMarked
package dev.todoke.job;

import org.jspecify.annotations.NullMarked;
