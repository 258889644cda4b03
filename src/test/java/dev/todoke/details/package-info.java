/** Tests of details. */
@NullMarked
package dev.todoke.details;

import org.jspecify.annotations.NullMarked;
