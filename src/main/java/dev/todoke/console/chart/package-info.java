/** The geometry of the desk's drawings (図): scales, ticks and paths out of days and counts. Knows no data and no words. */
@NullMarked
package dev.todoke.console.chart;

import org.jspecify.annotations.NullMarked;
