/** Mail and chat to staff. */
@NullMarked
package dev.todoke.post;

import org.jspecify.annotations.NullMarked;
