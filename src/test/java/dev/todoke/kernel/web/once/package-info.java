/** Tests of requests that are done once. */
@NullMarked
package dev.todoke.kernel.web.once;

import org.jspecify.annotations.NullMarked;
