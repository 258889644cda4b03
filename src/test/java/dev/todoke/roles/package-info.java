/** Every endpoint against every role. */
@NullMarked
package dev.todoke.roles;

import org.jspecify.annotations.NullMarked;
