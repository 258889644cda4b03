/** Commands of the jar, typed alone or beside a running node. Start at {@code Commands}. */
@NullMarked
package dev.todoke.kernel.command;

import org.jspecify.annotations.NullMarked;
