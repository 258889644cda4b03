/** Tests of address. */
@NullMarked
package dev.todoke.address;

import org.jspecify.annotations.NullMarked;
