/** One campaign from a CSV file to its erasure, over HTTP against the built program; start at {@code StoryScenario}. */
@NullMarked
package dev.todoke.story;

import org.jspecify.annotations.NullMarked;
