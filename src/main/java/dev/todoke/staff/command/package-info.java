/** Commands about people, typed on the server. */
@NullMarked
package dev.todoke.staff.command;

import org.jspecify.annotations.NullMarked;
