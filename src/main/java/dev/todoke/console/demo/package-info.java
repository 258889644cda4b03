/**
 * An invented company to look at (架空の会社), made at the first start in mode demo by the same verbs that people use; no
 * row is written past them. Start at {@code DemoPeople}.
 */
@NullMarked
package dev.todoke.console.demo;

import org.jspecify.annotations.NullMarked;
