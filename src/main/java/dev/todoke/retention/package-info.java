/** Deadlines, holds, freezing, the copies ledger, the sweep and what proves it. Knows holders only by {@code PersonalDataHolding}. */
@NullMarked
package dev.todoke.retention;

import org.jspecify.annotations.NullMarked;
