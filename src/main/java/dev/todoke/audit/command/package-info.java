/** Commands for whoever watches over the log: {@code audit verify}. */
@NullMarked
package dev.todoke.audit.command;

import org.jspecify.annotations.NullMarked;
