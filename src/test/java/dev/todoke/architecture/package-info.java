/** The shape of the program, held by tests: who may know whom, and the rules that keep personal data inside its walls. */
@NullMarked
package dev.todoke.architecture;

import org.jspecify.annotations.NullMarked;
