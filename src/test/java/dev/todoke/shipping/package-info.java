/** Tests of shipping. */
@NullMarked
package dev.todoke.shipping;

import org.jspecify.annotations.NullMarked;
