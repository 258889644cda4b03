/** What the desk shows across capabilities: overviews, tables, worklists. It may read anything; nobody may use it. */
@NullMarked
package dev.todoke.console;

import org.jspecify.annotations.NullMarked;
