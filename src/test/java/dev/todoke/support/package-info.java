/** What tests of all capabilities share. */
@NullMarked
package dev.todoke.support;

import org.jspecify.annotations.NullMarked;
