/** Who is told, and what became of it. */
@NullMarked
package dev.todoke.post.web;

import org.jspecify.annotations.NullMarked;
