/** Tests of organisation. */
@NullMarked
package dev.todoke.organisation;

import org.jspecify.annotations.NullMarked;
