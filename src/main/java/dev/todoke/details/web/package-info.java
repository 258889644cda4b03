/** Desk endpoints of details: the winner's page and its JSON twin. */
@NullMarked
package dev.todoke.details.web;

import org.jspecify.annotations.NullMarked;
