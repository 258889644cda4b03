/** Desk endpoints for social accounts and their takeovers. */
@NullMarked
package dev.todoke.channel.web;

import org.jspecify.annotations.NullMarked;
