/** Pages and endpoints that join several capabilities. */
@NullMarked
package dev.todoke.console.web;

import org.jspecify.annotations.NullMarked;
