/**
 * What every capability may know: typed values that cannot print, the clock, refusals, reasons, authority, and the
 * inversions by which low capabilities reach high ones. Knows no domain rule. Start at {@code Refusal} and {@code Authority}.
 */
@NullMarked
package dev.todoke.kernel;

import org.jspecify.annotations.NullMarked;
