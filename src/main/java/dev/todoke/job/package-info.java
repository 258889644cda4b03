/** Scheduled work, once however many nodes run, and the authority of the clock. */
@NullMarked
package dev.todoke.job;

import org.jspecify.annotations.NullMarked;
