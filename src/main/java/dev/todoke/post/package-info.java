/**
 * Mail and chat to staff: what is to be told is a row of the business transaction, what is sent goes out afterwards.
 * Recipients are sealed; a message carries counts and a link to the desk.
 */
@NullMarked
package dev.todoke.post;

import org.jspecify.annotations.NullMarked;
