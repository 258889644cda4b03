/** Desk endpoints: issuing links, stopping them, and taking a stop back. */
@NullMarked
package dev.todoke.intake.web;

import org.jspecify.annotations.NullMarked;
