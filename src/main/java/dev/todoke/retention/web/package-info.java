/** Retention at the desk: the board, holds, copies, disposal records and the public half of the key that signs them. */
@NullMarked
package dev.todoke.retention.web;

import org.jspecify.annotations.NullMarked;
