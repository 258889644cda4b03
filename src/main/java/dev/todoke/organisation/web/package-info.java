/** Desk endpoints for divisions and senders. */
@NullMarked
package dev.todoke.organisation.web;

import org.jspecify.annotations.NullMarked;
