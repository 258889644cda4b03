/** Tests of what every page and endpoint shares. */
@NullMarked
package dev.todoke.kernel.web;

import org.jspecify.annotations.NullMarked;
