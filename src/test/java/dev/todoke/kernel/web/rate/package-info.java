/** Tests of how often one caller may ask. */
@NullMarked
package dev.todoke.kernel.web.rate;

import org.jspecify.annotations.NullMarked;
