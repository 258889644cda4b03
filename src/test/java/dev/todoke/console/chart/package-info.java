/** Drawings of nobody, of one day, of a hundred thousand. */
@NullMarked
package dev.todoke.console.chart;

import org.jspecify.annotations.NullMarked;
