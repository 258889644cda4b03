/** Figures, not tests: {@code ./mvnw verify -Pbench}. Nothing here asserts a time; docs/figures.md says what each measures. */
@NullMarked
package dev.todoke.bench;

import org.jspecify.annotations.NullMarked;
