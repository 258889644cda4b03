/** Scheduled work at the desk: how the last runs went, and running one at once in the demo. */
@NullMarked
package dev.todoke.job.web;

import org.jspecify.annotations.NullMarked;
