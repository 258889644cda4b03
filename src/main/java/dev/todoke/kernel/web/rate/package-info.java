/**
 * How often one caller may ask (decision 0028): a bucket of tokens for each, in this process's memory. Start with {@link
 * dev.todoke.kernel.web.rate.RatePolicy}.
 */
@NullMarked
package dev.todoke.kernel.web.rate;

import org.jspecify.annotations.NullMarked;
