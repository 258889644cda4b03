/** Desk endpoints for the import of winners and for telling them. */
@NullMarked
package dev.todoke.winner.web;

import org.jspecify.annotations.NullMarked;
