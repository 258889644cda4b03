/** Tests of the log. */
@NullMarked
package dev.todoke.audit;

import org.jspecify.annotations.NullMarked;
