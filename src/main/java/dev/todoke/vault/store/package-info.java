/** The key store (鍵の保管庫) on disk: one directory, one process, atomic files, and a journal of what was destroyed. Knows no database. */
@NullMarked
package dev.todoke.vault.store;

import org.jspecify.annotations.NullMarked;
