/** The pages as people meet them: the started demo, driven in a real Chromium. */
@NullMarked
package dev.todoke.browser;

import org.jspecify.annotations.NullMarked;
